//! What libFuzzer calls: the properties, and mutations of tokens beside its own of bytes.

use formwork_fuzz::{hold, mutation};
use libfuzzer_sys::{fuzz_crossover, fuzz_mutator, fuzz_target, fuzzer_mutate};

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    if let Err(fault) = hold::check(text) {
        panic!("{fault}");
    }
});

fuzz_mutator!(|data: &mut [u8], size: usize, max_size: usize, seed: u32| {
    let mut random = Random(seed);
    // Bytes now and then: words that no list has, and texts that the lexer refuses.
    let edits: Vec<[usize; 3]> =
        (0..1 + random.next() % 5).map(|_| [random.next(), random.next(), random.next()]).collect();
    match std::str::from_utf8(&data[..size])
        .ok()
        .filter(|_| random.next() % 5 > 0)
        .and_then(|text| mutation::mutate(text, &edits))
    {
        Some(text) if text.len() <= max_size => write(&text, data),
        _ => fuzzer_mutate(data, size, max_size),
    }
});

fuzz_crossover!(|one: &[u8], other: &[u8], out: &mut [u8], seed: u32| {
    let mut random = Random(seed);
    let numbers = [random.next(), random.next(), random.next(), random.next()];
    let crossed = match (std::str::from_utf8(one), std::str::from_utf8(other)) {
        (Ok(one), Ok(other)) => mutation::cross(one, other, numbers).filter(|text| text.len() <= out.len()),
        _ => None,
    };
    crossed.map_or(0, |text| write(&text, out))
});

fn write(text: &str, out: &mut [u8]) -> usize {
    out[..text.len()].copy_from_slice(text.as_bytes());
    text.len()
}

/// Numbers that follow from libFuzzer's seed alone (xorshift, 32 bits).
struct Random(u32);

impl Random {
    fn next(&mut self) -> usize {
        let mut state = self.0 | 1;
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        self.0 = state.wrapping_mul(0x9E37_79B9).rotate_left(9);
        self.0 as usize
    }
}
