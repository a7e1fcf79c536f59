//! How Japanese names are read and spelled: kana in Latin letters, and the readings of frequent names in kanji.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::sound::{Sound, Table, joined, lines, ways};
use crate::text::han::simplified;

/// The sounds of a name in hiragana. Long vowels are written in several ways or not at all.
pub(super) fn sounds(kana: &str) -> Vec<Sound> {
    let characters: Vec<char> = kana.chars().collect();
    let mut found: Vec<Sound> = Vec::new();
    let mut at = 0;
    while let Some(c) = characters.get(at) {
        let pair: String = characters[at..].iter().take(2).collect();
        let previous = found.last().and_then(|sound| sound.first()).and_then(|way| way.chars().last());
        if let Some(spelled) = DIGRAPHS.of(&pair) {
            found.push(ways(spelled));
            at += 2;
            continue;
        }
        let long = match (previous, c) {
            (Some('o'), 'う' | 'お') => Some("u/o/h/"),
            (Some('u'), 'う') => Some("u/"),
            (Some('e'), 'え') => Some("e/"),
            (Some('i'), 'い') => Some("i/"),
            (Some('a'), 'あ') => Some("a/"),
            (Some(_), 'ー') => Some("/h/a/i/u/e/o/r"),
            _ => None,
        };
        let spelled = match c {
            'っ' => Some("k/s/t/p/c"),
            'ん' => Some("n/m"),
            _ => MORAE.of_character(*c),
        };
        found.extend(long.or(spelled).map(ways));
        at += 1;
    }
    found
}

/// The readings of a name in kanji, in hiragana: those of a frequent family name with those of a frequent given name.
///
/// The kanji are in the form that [`crate::text::han::simplified`] gives.
pub(super) fn readings(kanji: &[char]) -> Vec<String> {
    parted_readings(kanji).into_iter().map(|(family, given)| family + &given).collect()
}

/// The same, family and given name apart.
pub(super) fn parted_readings(kanji: &[char]) -> Vec<(String, String)> {
    let name: String = kanji.iter().collect();
    let mut found = Vec::new();
    for (family, read) in families(&name) {
        let given = &name[family.len()..];
        let given = given_listed().iter().filter(|(written, _)| written == given);
        for given in given.flat_map(|(_, read)| read.split('/')) {
            found.extend(read.split('/').map(|family| (family.to_owned(), given.to_owned())));
        }
    }
    found
}

/// The family names in kanji that are spelled so in Latin letters.
pub(super) fn families_read(word: &str) -> &'static [String] {
    static READ: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
        let mut table: HashMap<String, Vec<String>> = HashMap::new();
        for (written, read) in families_listed() {
            for way in read.split('/').flat_map(|kana| joined(&sounds(kana))) {
                table.entry(way).or_default().push(written.clone());
            }
        }
        table
    });
    READ.get(word).map_or(&[], Vec::as_slice)
}

/// The family names in kanji that are read so.
pub(super) fn families_in_kana(kana: &str) -> Vec<String> {
    let found = families_listed().iter().filter(|(_, read)| read.split('/').any(|way| way == kana));
    found.map(|(written, _)| written.clone()).collect()
}

/// The family names of the table with their readings, each in the form in which it is compared.
fn families_listed() -> &'static [(String, &'static str)] {
    static LISTED: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| in_forms(FAMILIES));
    &LISTED
}

fn given_listed() -> &'static [(String, &'static str)] {
    static LISTED: LazyLock<Vec<(String, &'static str)>> = LazyLock::new(|| in_forms(GIVEN));
    &LISTED
}

fn in_forms(table: &'static str) -> Vec<(String, &'static str)> {
    let form = |name: &str| name.chars().map(simplified).collect();
    lines(table).flat_map(|(written, read)| written.split('/').map(move |name| (form(name), read))).collect()
}

/// The readings of the family name with which a name in kanji begins.
pub(super) fn family_readings(kanji: &[char]) -> Vec<String> {
    let name: String = kanji.iter().collect();
    families(&name).flat_map(|(_, read)| read.split('/').map(str::to_owned)).collect()
}

fn families(name: &str) -> impl Iterator<Item = &'static (String, &'static str)> {
    families_listed().iter().filter(move |(written, _)| name.starts_with(written.as_str()))
}

static DIGRAPHS: Table = Table::new(
    "\
    きゃ=kya きゅ=kyu きょ=kyo しゃ=sha/sya しゅ=shu/syu しょ=sho/syo ちゃ=cha/tya ちゅ=chu/tyu \
    ちょ=cho/tyo にゃ=nya にゅ=nyu にょ=nyo ひゃ=hya ひゅ=hyu ひょ=hyo みゃ=mya みゅ=myu みょ=myo \
    りゃ=rya りゅ=ryu りょ=ryo ぎゃ=gya ぎゅ=gyu ぎょ=gyo じゃ=ja/jya/zya じゅ=ju/jyu/zyu \
    じょ=jo/jyo/zyo びゃ=bya びゅ=byu びょ=byo ぴゃ=pya ぴゅ=pyu ぴょ=pyo ふぁ=fa ふぃ=fi ふぇ=fe \
    ふぉ=fo てぃ=ti でぃ=di じぇ=je しぇ=she ちぇ=che うぃ=wi うぇ=we \
    うぉ=wo ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo でゅ=du/dyu てゅ=tu/tyu ふゅ=fu/fyu ぎぃ=gi つぁ=tsa",
);

static MORAE: Table = Table::new(
    "\
    あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko さ=sa し=shi/si す=su せ=se そ=so た=ta \
    ち=chi/ti つ=tsu/tu て=te と=to な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu/hu へ=he ほ=ho ま=ma \
    み=mi む=mu め=me も=mo や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa を=o/wo が=ga ぎ=gi \
    ぐ=gu げ=ge ご=go ざ=za じ=ji/zi ず=zu/dzu ぜ=ze ぞ=zo だ=da ぢ=ji/di づ=zu/du/dzu で=de ど=do ば=ba \
    び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ゔ=vu",
);

/// The most frequent family names. Names and readings have `/` between them.
const FAMILIES: &str = "\
    佐藤=さとう 鈴木=すずき 高橋=たかはし 田中=たなか 伊藤=いとう 渡辺=わたなべ 山本=やまもと \
    中村=なかむら 小林=こばやし 加藤=かとう 吉田=よしだ 山田=やまだ 佐々木=ささき 山口=やまぐち \
    松本=まつもと 井上=いのうえ 木村=きむら 林=はやし 斎藤/斉藤=さいとう 清水=しみず \
    山崎=やまざき/やまさき 森=もり 池田=いけだ 橋本=はしもと 阿部/安部=あべ 石川=いしかわ 山下=やました \
    中島=なかじま/なかしま 石井=いしい 小川=おがわ 前田=まえだ 岡田=おかだ 長谷川=はせがわ 藤田=ふじた \
    後藤=ごとう 近藤=こんどう 村上=むらかみ 遠藤=えんどう 青木=あおき 坂本=さかもと 福田=ふくだ \
    太田=おおた 西村=にしむら 藤井=ふじい 金子=かねこ 岡本=おかもと 藤原=ふじわら 三浦=みうら \
    中野=なかの 中川=なかがわ 原田=はらだ 松田=まつだ 竹内=たけうち 小野=おの 田村=たむら 中山=なかやま \
    和田=わだ 石田=いしだ 森田=もりた 上田=うえだ 原=はら 内田=うちだ 柴田=しばた 酒井=さかい \
    宮崎=みやざき 横山=よこやま 高木=たかぎ 安藤=あんどう 宮本=みやもと 大野=おおの 小島=こじま \
    谷口=たにぐち 今井=いまい 工藤=くどう 高田=たかだ 増田=ますだ 丸山=まるやま 杉山=すぎやま \
    村田=むらた 大塚=おおつか 新井=あらい 小山=こやま 平野=ひらの 藤本=ふじもと 河野=こうの/かわの \
    上野=うえの 野口=のぐち 武田=たけだ 松井=まつい 千葉=ちば 菅原=すがわら 岩崎=いわさき 久保=くぼ \
    木下=きのした 佐野=さの 野村=のむら 松尾=まつお 市川=いちかわ 菊地/菊池=きくち 杉本=すぎもと \
    古川=ふるかわ 大西=おおにし 島田=しまだ 水野=みずの 桜井=さくらい 高野=たかの 白石=しらいし \
    沢村=さわむら";

/// Frequent given names.
const GIVEN: &str = "\
    太郎=たろう 一郎=いちろう 次郎/二郎=じろう 三郎=さぶろう 健一=けんいち 健太=けんた 健=けん/たけし \
    翔太=しょうた 大輔=だいすけ 大樹=だいき 拓也=たくや 直樹=なおき 和也=かずや 真=まこと/しん 誠=まこと \
    明=あきら 浩/博=ひろし 隆=たかし 剛=つよし 茂=しげる 清=きよし 勇=いさむ 進=すすむ 豊=ゆたか \
    亮=りょう 学=まなぶ 翼=つばさ 蓮=れん 花子=はなこ 恵子/慶子/圭子=けいこ 陽子/洋子=ようこ \
    裕子/優子=ゆうこ 由美子=ゆみこ 久美子=くみこ 智子=ともこ 和子=かずこ 幸子=さちこ/ゆきこ \
    京子=きょうこ 直美=なおみ 真由美=まゆみ 美咲=みさき 桜=さくら 愛=あい 舞=まい 葵=あおい 希=のぞみ \
    千春=ちはる 彩=あや 純一=じゅんいち 真一=しんいち";
