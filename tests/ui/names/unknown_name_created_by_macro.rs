//! In a stack with a macro, what nothing declares may be the macro's: the help says how to declare it.

formwork::stack! {
    pub stack Web;

    transform "CompanyMacro";

    output Address = LoadBalancer;
    output Host = LoadBalancer.DNSName;
}

fn main() {}
