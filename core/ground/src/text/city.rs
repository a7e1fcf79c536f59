//! Whether two texts name one city, however they were written: `杭州`, `浙江省杭州市西湖区`, `杭州西湖`, `Hangzhou, China`.

use super::fold::{fold, is_han};
use super::han::simplified;
use super::pinyin;

/// A city by which homes are measured, read once for many of them.
#[derive(Debug, Clone)]
pub struct City {
    /// In Han characters, without what it is called: `杭州`. Empty for one written otherwise.
    han: String,
    /// The spellings in Latin letters, nothing between them.
    latin: Vec<String>,
}

impl City {
    pub fn of(name: &str) -> Self {
        let written = folded(name);
        let han = han_parts(&written).pop().map(|part| part.name).unwrap_or_default();
        let mut latin =
            if han.is_empty() { latin_parts(&written).into_iter().take(1).collect() } else { readings(&han) };
        latin.retain(|spelling| !spelling.is_empty());
        City { han, latin }
    }

    /// Whether a home, as a guest's page has it, lies in this city. Nobody lives there by saying nothing.
    pub fn holds(&self, home: &str) -> bool {
        let written = folded(home);
        let parts = han_parts(&written);
        if parts.is_empty() {
            return latin_parts(&written).iter().any(|part| self.latin.contains(part));
        }
        // A Chinese guest of a hotel that spells its city in Latin letters still writes the characters.
        let spelled = |name: &str| readings(name).iter().any(|spelling| self.latin.contains(spelling));
        let is_here = |name: &str| if self.han.is_empty() { spelled(name) } else { name == self.han };
        parts.iter().any(|part| part.lies_in(is_here))
    }
}

/// In one width, case and script.
fn folded(text: &str) -> String {
    fold(text.trim()).chars().map(simplified).collect()
}

/// A place out of an address in Chinese.
struct Part {
    name: String,
    /// The word that says what it is stood behind it: nothing of it may be left over.
    whole: bool,
}

impl Part {
    fn lies_in(&self, is_here: impl Fn(&str) -> bool) -> bool {
        let ends = self.name.char_indices().map(|(at, _)| at).skip(2).chain([self.name.len()]);
        for (city, rest) in ends.map(|end| self.name.split_at(end)) {
            // `杭州西湖`: a district may follow at once. A bay is elsewhere: 杭州湾 belongs to 宁波.
            let district = !self.whole && !rest.starts_with('湾') && rest.chars().count() <= LONGEST_DISTRICT;
            if (rest.is_empty() || district) && is_here(city) {
                return true;
            }
        }
        false
    }
}

/// Units: characters.
const LONGEST_DISTRICT: usize = 4;

/// What stands behind the name of a country or province, which is no city: 吉林省 is not 吉林市.
const PROVINCES: &[&str] = &["维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省"];
/// What stands behind the name of a city or of what lies in one.
const PLACES: &[&str] = &["特别行政区", "自治州", "地区", "盟", "市", "区", "县", "旗", "镇", "乡"];
/// Provinces, as they stand before a city without the word for it. Those that are named as a city are not here.
const BARE_PROVINCES: &[&str] = &[
    "中国",
    "中华人民共和国",
    "黑龙江",
    "内蒙古",
    "浙江",
    "江苏",
    "安徽",
    "福建",
    "江西",
    "山东",
    "河南",
    "河北",
    "湖北",
    "湖南",
    "广东",
    "广西",
    "海南",
    "四川",
    "贵州",
    "云南",
    "陕西",
    "山西",
    "甘肃",
    "青海",
    "宁夏",
    "新疆",
    "西藏",
    "辽宁",
    "台湾",
];

/// The places that an address in Chinese names, the province left away. Shape: as they stand; none for another script.
fn han_parts(written: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    for word in written.split(|c: char| !is_han(c)).filter(|word| !word.is_empty()) {
        let mut rest = word;
        while let Some(bare) = BARE_PROVINCES.iter().find(|bare| rest.len() > bare.len() && rest.starts_with(**bare)) {
            rest = &rest[bare.len()..];
            rest = PROVINCES.iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
        }
        while !rest.is_empty() {
            let (end, length) = next_end(rest);
            let name = &rest[..end];
            let kind = &rest[end..end + length];
            rest = &rest[end + length..];
            if !name.is_empty() && !PROVINCES.contains(&kind) {
                parts.push(Part { name: name.to_owned(), whole: !kind.is_empty() });
            }
        }
    }
    parts
}

/// Where the first place of an address ends, and how long the word is that says what it is. A name has two characters.
fn next_end(text: &str) -> (usize, usize) {
    for (at, _) in text.char_indices().skip(2) {
        if let Some(word) = PROVINCES.iter().chain(PLACES).find(|word| text[at..].starts_with(**word)) {
            return (at, word.len());
        }
    }
    (text.len(), 0)
}

/// Words beside a city's name in Latin letters that say what it is.
const BESIDE: &[&str] = &["city", "shi", "municipality", "metropolitan", "metro", "greater", "district", "downtown"];

/// The places that an address in Latin letters names, written together: `Hang Zhou, China` has `hangzhou` and `china`.
fn latin_parts(written: &str) -> Vec<String> {
    let parts = written.split([',', ';', '/', '(', ')', '|', '·', '，', '；', '、']);
    let joined = |part: &str| {
        let words = part.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words.filter(|word| !BESIDE.contains(word)).collect::<String>()
    };
    parts.map(joined).filter(|part| !part.is_empty()).collect()
}

/// Cities that are not spelled as their characters are read one by one, or that have another name abroad.
const SPELLED: &[(&str, &[&str])] = &[
    ("重庆", &["chongqing", "chungking"]),
    ("长沙", &["changsha"]),
    ("长春", &["changchun"]),
    ("长治", &["changzhi"]),
    ("厦门", &["xiamen", "amoy"]),
    ("蚌埠", &["bengbu"]),
    ("六安", &["luan"]),
    ("乐清", &["yueqing"]),
    ("台州", &["taizhou"]),
    ("丽水", &["lishui"]),
    ("铅山", &["yanshan"]),
    ("哈尔滨", &["haerbin", "harbin"]),
    ("拉萨", &["lasa", "lhasa"]),
    ("呼和浩特", &["huhehaote", "hohhot"]),
    ("乌鲁木齐", &["wulumuqi", "urumqi"]),
    ("喀什", &["kashi", "kashgar"]),
    ("香港", &["hongkong", "xianggang", "hk"]),
    ("澳门", &["macau", "macao", "aomen"]),
    ("台北", &["taipei", "taibei"]),
    ("台中", &["taichung", "taizhong"]),
    ("高雄", &["kaohsiung", "gaoxiong"]),
    ("北京", &["beijing", "peking"]),
    ("南京", &["nanjing", "nanking"]),
    ("广州", &["guangzhou", "canton"]),
    ("青岛", &["qingdao", "tsingtao"]),
    ("新加坡", &["singapore"]),
    ("东京", &["tokyo"]),
    ("京都", &["kyoto"]),
    ("大阪", &["osaka"]),
    ("首尔", &["seoul"]),
    ("釜山", &["busan", "pusan"]),
    ("曼谷", &["bangkok"]),
    ("吉隆坡", &["kualalumpur"]),
    ("河内", &["hanoi", "hanoi"]),
    ("胡志明", &["hochiminh", "saigon"]),
    ("迪拜", &["dubai"]),
    ("伦敦", &["london"]),
    ("巴黎", &["paris"]),
    ("柏林", &["berlin"]),
    ("慕尼黑", &["munich", "munchen"]),
    ("维也纳", &["vienna", "wien"]),
    ("苏黎世", &["zurich"]),
    ("罗马", &["rome", "roma"]),
    ("米兰", &["milan", "milano"]),
    ("莫斯科", &["moscow", "moskva"]),
    ("纽约", &["newyork", "newyorkny", "nyc"]),
    ("洛杉矶", &["losangeles", "la"]),
    ("旧金山", &["sanfrancisco", "sf"]),
    ("温哥华", &["vancouver"]),
    ("多伦多", &["toronto"]),
    ("悉尼", &["sydney"]),
    ("墨尔本", &["melbourne"]),
];

/// How a city in Han characters is spelled in Latin letters.
fn readings(han: &str) -> Vec<String> {
    if let Some((_, spelled)) = SPELLED.iter().find(|(city, _)| *city == han) {
        return spelled.iter().map(|spelling| (*spelling).to_owned()).collect();
    }
    vec![pinyin::read_together(han)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(city: &str, home: &str, local: bool) {
        assert_eq!(City::of(city).holds(home), local, "a hotel in {city}, a guest from {home}");
    }

    #[test]
    fn a_city_is_one_however_its_address_is_written() {
        for home in [
            "杭州",
            "杭州市",
            " 杭州 ",
            "浙江杭州",
            "浙江省杭州市",
            "中国浙江省杭州市西湖区",
            "杭州市西湖区",
            "杭州西湖",
            "杭州·西湖区",
            "杭州 余杭",
            "Hangzhou",
            "HANGZHOU",
            "hangzhou city",
            "Hang Zhou",
            "Hángzhōu",
            "Hangzhou Shi",
            "Hangzhou, Zhejiang",
            "Xihu District, Hangzhou, China",
            "Hangzhou (China)",
            "ＨＡＮＧＺＨＯＵ",
        ] {
            check("杭州", home, true);
            check("杭州市", home, true);
            check("Hangzhou", home, true);
        }
        check("浙江省杭州市", "杭州", true);
        check("上海", "上海市浦东新区", true);
        check("上海", "上海浦東", true);
        check("廣州", "广州市天河区", true);
        check("西安", "Xi'an", true);
        check("西安", "Xi’an, Shaanxi", true);
        check("重庆", "Chongqing", true);
        check("香港", "Hong Kong", true);
        check("香港", "香港特别行政区", true);
        check("香港", "香港九龙", true);
        check("义乌", "浙江省金华市义乌市", true);
        check("吉林", "吉林省吉林市", true);
        check("呼和浩特", "内蒙古自治区呼和浩特市", true);
        check("桂林", "广西壮族自治区桂林市", true);
        check("Paris", "巴黎", true);
        check("New York", "New York City", true);
        check("New York", "New York, NY", true);
        check("Zürich", "Zurich, Switzerland", true);
    }

    #[test]
    fn what_only_sounds_or_looks_alike_is_another_city() {
        check("杭州", "", false);
        check("杭州", "苏州", false);
        check("杭州", "Suzhou", false);
        check("苏州", "宿州", false);
        check("杭州", "杭州湾新区", false);
        check("吉林", "吉林省长春市", false);
        check("海南", "浙江海宁", false);
        check("杭州", "浙江省宁波市", false);
        check("杭州", "China", false);
        check("Paris", "London", false);
        check("西安", "Xianning", false);
        check("宁波", "宁国", false);
    }
}
