//! How Chinese names are spelled abroad: in pinyin, in Taiwan's and Hong Kong's manner, and family names elsewhere.

use std::collections::HashMap;
use std::sync::LazyLock;

use pinyin::{ToPinyin, ToPinyinMulti};

use super::sound::{Sound, Table, joined, lines, spells, ways};
use crate::text::pinyin::{family_length, surname_reading};
use crate::text::syllable::{all_syllables, spellings, with_v};

/// The name in pinyin, each character in every reading it has.
pub(super) fn pinyin(characters: &[char]) -> Vec<Sound> {
    let readings = readings(characters);
    readings.into_iter().map(|ways| ways.iter().flat_map(|way| spellings(way)).collect()).collect()
}

/// The name as Taiwan spells it: Wade-Giles, as passports print it, without apostrophes.
pub(super) fn wade_giles(characters: &[char]) -> Vec<Sound> {
    readings(characters).into_iter().map(|ways| ways.iter().flat_map(|way| wade(way)).collect()).collect()
}

/// The name as Hong Kong spells it. A character that is not in the table has no sounds.
pub(super) fn cantonese(characters: &[char]) -> Vec<Sound> {
    static SOUNDS: LazyLock<HashMap<char, Sound>> = LazyLock::new(|| {
        let mut table: HashMap<char, Sound> = HashMap::new();
        for (known, spelled) in lines(CANTONESE) {
            for c in known.chars() {
                table.entry(c).or_default().extend(ways(spelled));
            }
        }
        table
    });
    characters.iter().map(|c| SOUNDS.get(c).cloned().unwrap_or_default()).collect()
}

/// Whether the words spell a given name, one of the known ways; of a longer one, Hong Kong's table may lack a character.
pub(super) fn spells_given(words: &[String], characters: &[char]) -> bool {
    let cantonese = cantonese(characters);
    let in_table = |(word, sound): (&String, &Sound)| sound.is_empty() || sound.contains(word);
    let known = cantonese.iter().filter(|sound| !sound.is_empty()).count();
    let mostly =
        words.len() == characters.len() && known * 2 >= characters.len() && words.iter().zip(&cantonese).all(in_table);
    mostly || [pinyin(characters), wade_giles(characters), cantonese].iter().any(|sounds| spells(words, sounds))
}

/// Every spelling of the family name, wherever its bearer's passport is from.
pub(super) fn family_spellings(family: &[char]) -> Vec<String> {
    let name: String = family.iter().collect();
    let mut all = Vec::new();
    for sounds in [pinyin(family), wade_giles(family), cantonese(family)] {
        all.extend(joined(&sounds));
    }
    for table in [&SOUTHERN, &KOREAN] {
        all.extend(table.of(&name).into_iter().flat_map(ways));
    }
    all
}

/// How Koreans with this family name in Han characters spell it.
pub(super) fn korean_family(family: &[char]) -> Sound {
    let name: String = family.iter().collect();
    KOREAN.of(&name).map(ways).unwrap_or_default()
}

/// Toneless readings, with ü as `v`; a character without any has none.
fn readings(characters: &[char]) -> Vec<Sound> {
    each_reading(characters).collect()
}

/// The same one after the other, for who needs only the first.
fn each_reading(characters: &[char]) -> impl Iterator<Item = Sound> + '_ {
    let family = family_length(characters);
    let as_surname = surname_reading(&characters[..family]).unwrap_or_default();
    characters.iter().enumerate().map(move |(at, c)| {
        let mut found: Sound =
            as_surname.split(' ').nth(at).filter(|way| !way.is_empty()).map(str::to_owned).into_iter().collect();
        found.extend(c.to_pinyin().map(|reading| with_v(reading.plain())));
        if let Some(several) = c.to_pinyin_multi() {
            found.extend(several.into_iter().map(|reading| with_v(reading.plain())));
        }
        found.sort_unstable();
        found.dedup();
        found
    })
}

/// Whether two names of as many characters may be read alike.
pub(super) fn sound_alike(one: &[char], other: &[char]) -> bool {
    let mut ways = each_reading(one).zip(each_reading(other));
    one.len() == other.len() && ways.all(|(one, other)| one.iter().any(|way| other.contains(way)))
}

/// A syllable of pinyin in Wade-Giles.
///
/// Source: the table of syllables in H. A. Giles, A Chinese-English Dictionary, 1912, without its aspirates.
fn wade(syllable: &str) -> Vec<String> {
    if let Some(whole) = WADE_WHOLE.of(syllable) {
        return ways(whole);
    }
    let cut = syllable.find(|c: char| "aeiouv".contains(c)).unwrap_or(0);
    let (initial, last) = syllable.split_at(cut);
    let initials = WADE_INITIALS.of(initial).unwrap_or(initial);
    let round = matches!(initial, "j" | "q" | "x");
    let finals = match last {
        "ian" => "ien",
        "ie" => "ieh",
        "ue" | "ve" => "ueh",
        "ong" => "ung",
        "iong" => "iung",
        "uo" if !matches!(initial, "g" | "k" | "h" | "sh") => "o/uo",
        "e" => "e/o/eh",
        "ui" if matches!(initial, "g" | "k") => "uei",
        "v" => "u",
        "i" if matches!(initial, "zh" | "ch" | "sh" | "r") => "ih",
        "u" if round => "u",
        other => other,
    };
    initials.split('/').flat_map(|start| finals.split('/').map(move |end| format!("{start}{end}"))).collect()
}

static WADE_INITIALS: Table = Table::new(
    "\
    b=p d=t g=k j=ch q=ch x=hs/sh zh=ch r=j z=ts/tz c=ts/tz",
);

static WADE_WHOLE: Table = Table::new(
    "\
    zi=tzu ci=tzu si=szu/ssu/su yi=i/yi you=yu yan=yen ye=yeh yue=yueh yong=yung er=erh",
);

/// The characters that Hong Kong spells so.
pub(super) fn characters_in_cantonese(word: &str) -> Vec<String> {
    static SPELLED: LazyLock<HashMap<&str, Vec<String>>> = LazyLock::new(|| {
        let mut table: HashMap<&str, Vec<String>> = HashMap::new();
        for (characters, spelled) in lines(CANTONESE) {
            for way in spelled.split('/') {
                table.entry(way).or_default().extend(characters.chars().map(String::from));
            }
        }
        table
    });
    SPELLED.get(word).cloned().unwrap_or_default()
}

/// The family names, in characters, that are spelled so outside of China.
pub(super) fn families_spelled(word: &str) -> Vec<String> {
    let mut found = characters_in_cantonese(word);
    for table in [&SOUTHERN, &KOREAN] {
        let spelled = table.lines().filter(|(_, spelled)| spelled.split('/').any(|way| way == word));
        found.extend(spelled.map(|(name, _)| name.to_owned()));
    }
    found
}

/// The syllables of pinyin that Taiwan spells so.
pub(super) fn syllables_in_wade_giles(word: &str) -> Vec<String> {
    static SYLLABLES: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
        let mut table: HashMap<String, Vec<String>> = HashMap::new();
        for syllable in all_syllables() {
            for way in wade(syllable) {
                table.entry(way).or_default().push(syllable.clone());
            }
        }
        table
    });
    SYLLABLES.get(word).cloned().unwrap_or_default()
}

/// Characters frequent in names, by their spelling in Hong Kong's identity cards.
const CANTONESE: &str = "\
    = 陈=chan 黄王汪煌旺=wong 李=lee/li 张章祥=cheung 林琳=lam 梁良亮=leung 刘=lau 吴伍=ng 何浩豪昊可=ho \
    郑=cheng 郭国=kwok 周=chow/chau 杨洋扬阳=yeung 曾=tsang 冯凤锋峰=fung 邓=tang 叶=yip/ip 朱珠=chu 许=hui \
    麦=mak 罗卢=lo 苏=so 关君=kwan 潘=poon/pun 萧小少兆=siu 蔡=choi/tsoi 谢=tse 胡=wu/woo 区=au 袁源远玄元=yuen \
    方芳=fong 江刚=kong 石=shek 谭=tam 余=yu/yue 严艳炎=yim 马=ma 孙=suen/sun 杜道=to 唐堂=tong 徐=tsui/chui \
    田天=tin 韦伟慧惠为威蕙=wai 温云韵允=wan 姚耀瑶=yiu 戴大泰=tai 钟宗忠松仲中=chung 赵昭=chiu 高=ko 简勤=kan \
    洪雄红鸿=hung 范=fan 沈=shum/sum 甘金锦=kam 霍=fok 邱友柔佑有=yau 彭鹏=pang 文民敏雯曼=man \
    志智子梓芷之慈=chi/tsz 明铭=ming 强=keung 家嘉加=ka 俊珍春振进镇骏=chun 美媚=mei 玲灵铃龄=ling 华=wah \
    荣永颖咏泳=wing 辉=fai 健建坚=kin 丽礼=lai 英莹盈=ying 玉旭=yuk 兰=lan 德=tak 龙=lung 成诚胜承=shing 学=hok \
    润=yun 发=fat 轩=hin 诗斯思=sze/see 琪=ki 欣恩仁茵因=yan 怡义意宜懿仪二=yee/yi 安=on 平炳萍=ping \
    东冬彤桐=tung 海凯=hoi 福=fuk 贵=kwai 生=sang 光广=kwong 秀守寿=sau 淑=suk 贞晴清静政正青=ching 莲=lin \
    燕彦贤=yin 琼景=king 仪=yee 思=sze 雅=nga 婷定廷=ting 佩珮培=pui 宝保普=po 银=ngan 乐=lok 宇雨羽瑜裕=yu \
    杰洁=kit 泽=chak 心森=sum 欢=foon/fun 信顺=shun 孝巧=hau 廉=lim 武慕=mo 勇容蓉=yung 毅=ngai 兴庆=hing \
    泉全川=chuen 权娟=kuen 夏霞=ha 秋=chau 梅=mui 菊=kuk 竹=chuk 雪=suet 月悦=yuet 星升=sing 晓=hiu 娥=ngo \
    倩善=sin 珊山=shan 翠=chui 碧=pik 瑞=sui 宁=ning 柏伯=pak 树=shu 基=kei 添=tim 汉=hon 启佳=kai 世=sai 业=yip \
    卓=cheuk 彬斌=pan 新=sun 昌=cheong 朗=long 熙希喜=hei 理利俐=lei 立=lap 若=yeuk 菲飞=fei 衡恒=hang 谦=him \
    逸一日=yat 达=tat 邦=pong 麟伦=lun 三=sam 千=chin 克=hak 冠=kwun 剑=kim 力=lik 南楠=nam 和=wo 宏=wang 富=fu \
    康=hong 彩才=choi 念=nim 来=loi 茂=mau 爱=oi 蝶=tip";

/// Family names as they are spelled in Fujian, Chaozhou and Southeast Asia.
static SOUTHERN: Table = Table::new(
    "\
    陈=tan 林=lim 黄=ng/wee/ooi/oei 王=ong/heng 张=teo/teoh/tiong 吴=goh 蔡=chua/chuah 许=koh/khoh \
    郑=tay/teh 杨=yeo/yeoh 周=chew 谢=chia/cheah 刘=low/lauw 洪=ang 郭=quek/kwek/kuek 沈=sim 叶=yap \
    罗=loh 梁=neo/neoh/nio 萧=siow/seow 潘=phua 何=hoe 胡=oh/foo 李=lee",
);

/// Family names in Han characters as Koreans spell them.
static KOREAN: Table = Table::new(
    "\
    金=kim/gim 李=lee/yi/rhee/ri/i 朴=park/pak/bak 崔=choi/choe 郑=jung/jeong/chung/cheong 姜=kang/gang \
    赵=cho/jo 尹=yoon/yun 张=jang/chang 林=lim/im/rim 韩=han 申=shin/sin 吴=oh/o 徐=seo/suh 权=kwon/gwon \
    黄=hwang 安=ahn/an 宋=song 柳=yoo/ryu/yu 洪=hong 全=jeon/jun/chun 高=ko/go/koh 文=moon/mun \
    裴=bae/pae 白=baek/paik/back 许=hur/heo/huh 南=nam 沈=shim/sim 卢=noh/roh/no 河=ha 郭=kwak/gwak \
    成=sung/seong 车=cha 朱=joo/ju 禹=woo/u 具=koo/gu/ku 闵=min 罗=na/ra 陈=jin/chin 池=ji 严=um/eom \
    蔡=chae 元=won 方=bang/pang 孔=kong/gong 玄=hyun/hyeon 咸=ham 边=byun/byeon 廉=yeom 杨=yang 吕=yeo \
    秋=choo/chu 石=seok/suk 薛=seol/sul 马=ma 吉=gil/kil 孙=son/sohn 曹=cho/jo",
);
