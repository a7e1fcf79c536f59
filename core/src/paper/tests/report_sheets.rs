//! Reports and hand-over sheets.

use super::*;

fn case(index: usize) -> CaseLine {
    CaseLine {
        tone: [Tone::Overdue, Tone::Soon, Tone::Waiting, Tone::Plain, Tone::Done][index % 5],
        word: "超时".into(),
        when: "自 11月20日 周五 14:30".into(),
        place: format!("{}", 1000 + index),
        guest: format!("宾客{index}号"),
        text: "空调漏水，地毯湿了。".repeat(1 + index % 9),
        kind: "设施设备\n严重".into(),
        caution: if index.is_multiple_of(3) { "花生过敏".into() } else { String::new() },
        state: "工程部 · 陈静".into(),
        note: "原因".into(),
    }
}

fn case_section(lines: usize) -> CaseSection {
    CaseSection {
        title: "未结".into(),
        count: lines.to_string(),
        empty: "没有未结投诉。".into(),
        heads: ["时限", "地点", "宾客与投诉内容", "类别", "当前处理人"].map(str::to_owned),
        groups: vec![CaseGroup { name: "原因".into(), lines: (0..lines).map(case).collect() }],
        rest: "另有 3 件，详见工作簿。".into(),
    }
}

fn report(lines: usize) -> ReportJob {
    let bar = |index: usize| Bar {
        name: format!("第{index}类"),
        count: (10 - index).to_string(),
        length: (10 - index) as f64 / 10.0,
        cumulative: format!("{}%", index * 12),
        cumulative_share: index as f64 * 0.12,
    };
    let chart = |title: &str| Chart { title: title.into(), bars: (0..8).map(bar).collect(), rest: String::new() };
    let figure =
        |name: &str| Figure { name: name.into(), value: "42".into(), note: "3 件超时".into(), alarming: true };
    ReportJob {
        imprint: imprint(Language::Chinese),
        title: "投诉汇总".into(),
        subtitle: "西湖别苑".into(),
        figures: ["当前未结", "新投诉", "已结案", "已挽回", "成本"].map(figure).to_vec(),
        charts: ["按类别", "按部门", "按原因", "按客房"].map(chart).to_vec(),
        sections: vec![case_section(lines), case_section(0)],
    }
}

#[test]
fn a_report_shows_its_figures_bars_and_every_line() {
    let sheets = print(&Job::Report(report(60)));
    let said = words_of(&sheets);
    assert!(sheets.page_count() > 2, "sixty complaints take several pages");
    for index in 0..60 {
        assert!(said.contains(&format!("宾客{index}号")), "line {index} is there");
    }
    for words in ["按客房", "第7类", "花生过敏", "另有3件，详见工作簿。", "没有未结投诉。"] {
        assert!(said.contains(words), "{words}");
    }
    assert_eq!(outside(&sheets), None, "no text leaves its page");
}

#[test]
fn a_hand_over_sheet_ends_with_the_lines_to_sign() {
    let check = |lines: usize| {
        let job = HandoverJob {
            imprint: imprint(Language::English),
            title: "Shift hand-over".into(),
            subtitle: "Lakeside Hotel".into(),
            sections: vec![case_section(lines), case_section(0)],
        };
        let sheets = print(&Job::Handover(job));
        let last = sheets.text(sheets.page_count() - 1);
        assert!(last.contains("Handed over by") && last.contains("Taken over by"), "after {lines} lines: {last}");
        assert_eq!(outside(&sheets), None, "no text leaves its page");
    };
    [0, 1, 8, 40].into_iter().for_each(check);
}
