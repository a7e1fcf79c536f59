//! Repeatable random numbers: one stream per guest, from the hotel's seed and the guest's number.

/// Source: SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014, figure 19).
pub struct Chance(u64);

const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

impl Chance {
    /// The stream of one guest: independent of how many other guests there are.
    pub fn of(seed: u64, number: u64) -> Self {
        let mut stream = Chance(seed ^ number.wrapping_mul(GOLDEN));
        stream.next();
        stream
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number from 0 up to, not including, `limit`.
    pub fn below(&mut self, limit: u32) -> u32 {
        ((u64::from(limit) * (self.next() >> 32)) >> 32) as u32
    }

    /// True in `parts` of a hundred cases.
    pub fn percent(&mut self, parts: u32) -> bool {
        self.below(100) < parts
    }

    /// One of a list; the lists are constants and never empty.
    pub fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u32) as usize]
    }

    /// One of a list whose front is far likelier than its end, as family names are.
    pub fn pick_early<T: Copy>(&mut self, list: &[T]) -> T {
        let length = list.len() as u32;
        let reach = self.below(length) + 1;
        list[self.below(reach) as usize]
    }
}
