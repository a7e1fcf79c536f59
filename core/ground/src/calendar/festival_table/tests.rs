use super::*;

const TABLES: [Days; 7] = [WINTER_SOLSTICE, TET, RAMADAN_START, EID_AL_FITR, EID_AL_ADHA, DIWALI, VESAK];

#[test]
fn every_written_day_is_a_day_and_is_found_in_its_year() {
    for table in TABLES {
        assert!(table.is_sorted_by(|a, b| a < b), "days are in order and none is written twice");
        let found = (1900..=2100).flat_map(|year| days_in(table, year)).collect::<Vec<_>>();
        let found = found.iter().map(|day| day.format("%Y%m%d").to_string()).collect::<Vec<_>>();
        let written = table.iter().map(u32::to_string).collect::<Vec<_>>();
        assert_eq!(found, written, "nothing is lost on the way from number to day");
    }
}

#[test]
fn days_of_one_festival_lie_about_a_year_apart() {
    for (table, shortest, longest) in [
        (WINTER_SOLSTICE, 364, 366),
        (TET, 353, 385),
        (VESAK, 353, 385),
        (DIWALI, 353, 385),
        (RAMADAN_START, 353, 356),
        (EID_AL_FITR, 353, 356),
        (EID_AL_ADHA, 353, 356),
    ] {
        let days = (1900..=2100).flat_map(|year| days_in(table, year)).collect::<Vec<_>>();
        for pair in days.windows(2) {
            let apart = (pair[1] - pair[0]).num_days();
            // Where years are left out, the gap is that many years long.
            let years = (apart as f64 / (shortest + longest) as f64 * 2.0).round() as i64;
            let fits = (shortest as i64 * years..=longest as i64 * years).contains(&apart);
            assert!(fits, "{} to {}: {apart} days", pair[0], pair[1]);
        }
    }
}
