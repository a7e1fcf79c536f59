//! How much memory a piece of work holds at most.

/// The most this process holds while `work` runs, beyond what it held before. Units: bytes; none where the system does
/// not say.
pub fn beyond(work: impl FnOnce()) -> Option<u64> {
    // Forgets the peak so far, where the system can.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = held("VmRSS:");
    work();
    Some(held("VmHWM:")?.saturating_sub(before?))
}

fn held(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with(what))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}
