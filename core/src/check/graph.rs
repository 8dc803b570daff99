//! Circles in a directed graph whose nodes are numbers: linear, without recursion, and the same answer every time.
//!
//! In: for each node the nodes that it points at. Out: strongly connected components, and a shortest circle in one.

/// For each node, where its edges lead.
pub(super) type Adjacency = [Vec<usize>];

/// The components with more than one node, each sorted, in the order of their smallest nodes (Tarjan's algorithm).
#[must_use]
pub(super) fn components(graph: &Adjacency) -> Vec<Vec<usize>> {
    let mut search = Search {
        index: vec![UNSEEN; graph.len()],
        low: vec![0; graph.len()],
        on_stack: vec![false; graph.len()],
        stack: Vec::new(),
        next: 0,
        found: Vec::new(),
    };
    for start in 0..graph.len() {
        if search.index[start] == UNSEEN {
            search.run(graph, start);
        }
    }
    search.found.sort_unstable();
    search.found
}

const UNSEEN: usize = usize::MAX;

struct Search {
    index: Vec<usize>,
    low: Vec<usize>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    next: usize,
    found: Vec<Vec<usize>>,
}

impl Search {
    fn run(&mut self, graph: &Adjacency, start: usize) {
        let mut calls = vec![(start, 0)];
        self.open(start);
        while let Some((node, edge)) = calls.last_mut() {
            let node = *node;
            if let Some(&target) = graph[node].get(*edge) {
                *edge += 1;
                if self.index[target] == UNSEEN {
                    self.open(target);
                    calls.push((target, 0));
                } else if self.on_stack[target] {
                    self.low[node] = self.low[node].min(self.index[target]);
                }
                continue;
            }
            calls.pop();
            if let Some((parent, _)) = calls.last() {
                self.low[*parent] = self.low[*parent].min(self.low[node]);
            }
            if self.low[node] == self.index[node] {
                self.close(node);
            }
        }
    }

    fn open(&mut self, node: usize) {
        self.index[node] = self.next;
        self.low[node] = self.next;
        self.next += 1;
        self.stack.push(node);
        self.on_stack[node] = true;
    }

    fn close(&mut self, root: usize) {
        let mut component = Vec::new();
        while let Some(node) = self.stack.pop() {
            self.on_stack[node] = false;
            component.push(node);
            if node == root {
                break;
            }
        }
        if component.len() > 1 {
            component.sort_unstable();
            self.found.push(component);
        }
    }
}

/// How many nodes of a component a shortest circle is looked for from, so that the search stays linear.
const STARTS: usize = 24;

/// A shortest circle among those through the first nodes of a component; its first node is its smallest.
#[must_use]
pub(super) fn shortest_cycle(graph: &Adjacency, component: &[usize]) -> Vec<usize> {
    let mut best: Vec<usize> = Vec::new();
    for start in component.iter().take(STARTS) {
        let cycle = cycle_through(graph, component, *start);
        if !cycle.is_empty() && (best.is_empty() || cycle.len() < best.len()) {
            best = cycle;
        }
        if best.len() == 2 {
            break;
        }
    }
    let smallest = (0..best.len()).min_by_key(|at| best[*at]).unwrap_or(0);
    best.rotate_left(smallest);
    best
}

/// Breadth first from `start` back to it.
fn cycle_through(graph: &Adjacency, component: &[usize], start: usize) -> Vec<usize> {
    let position = |node: usize| component.binary_search(&node).ok();
    let mut before = vec![UNSEEN; component.len()];
    let mut queue = std::collections::VecDeque::from([start]);
    while let Some(node) = queue.pop_front() {
        for &target in &graph[node] {
            if target == start {
                return path_back(component, &before, start, node);
            }
            let Some(at) = position(target) else { continue };
            if before[at] == UNSEEN {
                before[at] = node;
                queue.push_back(target);
            }
        }
    }
    Vec::new()
}

fn path_back(component: &[usize], before: &[usize], start: usize, last: usize) -> Vec<usize> {
    let mut path = vec![last];
    let mut node = last;
    while node != start {
        let Ok(at) = component.binary_search(&node) else { break };
        node = before[at];
        path.push(node);
    }
    path.reverse();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_has_no_circle() {
        assert!(components(&[vec![1], vec![2], vec![]]).is_empty());
    }

    #[test]
    fn two_circles_are_two_components() {
        let graph = [vec![1], vec![0], vec![3], vec![4], vec![2, 0]];
        assert_eq!(components(&graph), [vec![0, 1], vec![2, 3, 4]]);
    }

    #[test]
    fn the_shortest_circle_of_a_component_is_found() {
        let graph = [vec![1], vec![2], vec![3], vec![0, 2]];
        let component = &components(&graph)[0];
        assert_eq!(shortest_cycle(&graph, component), [2, 3]);
    }

    #[test]
    fn a_long_chain_needs_no_recursion() {
        let graph: Vec<Vec<usize>> = (0..100_000).map(|node| vec![(node + 1) % 100_000]).collect();
        assert_eq!(components(&graph).len(), 1);
    }
}
