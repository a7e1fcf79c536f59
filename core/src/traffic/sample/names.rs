//! What invented names are made of. Nobody here is real; whoever shares a name with a guest of the sample does so by chance.

/// Most frequent first. The last ones are read otherwise as names than as words, or have two characters.
pub const FAMILIES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭", "何", "林", "高",
    "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "邓", "冯", "曹", "彭", "曾", "肖", "田", "董", "潘", "袁", "蔡",
    "蒋", "余", "于", "杜", "叶", "程", "魏", "苏", "吕", "丁", "任", "卢", "姚", "沈", "钟", "姜", "崔", "谭", "陆",
    "范", "汪", "廖", "石", "金", "韦", "贾", "夏", "方", "邹", "熊", "白", "孟", "秦", "邱", "侯", "江", "尹", "薛",
    "雷", "龙", "陶", "黎", "贺", "顾", "毛", "郝", "龚", "邵", "钱", "严", "武", "戴", "莫", "孔", "汤", "单", "仇",
    "解", "查", "翟", "区", "盖", "乐", "朴", "宁", "欧阳", "上官", "司徒", "诸葛", "慕容", "尉迟", "长孙",
];

pub const GIVEN_FEMALE: &[&str] = &[
    "芳", "娜", "敏", "静", "丽", "艳", "娟", "霞", "婷", "雪", "慧", "玲", "洁", "琳", "颖", "露", "瑶", "怡", "婵",
    "雁", "蓓", "纨", "仪", "荷", "丹", "蓉", "眉", "君", "琴", "蕊", "薇", "菁", "梦", "岚", "苑", "婕", "馨", "瑗",
    "琰", "韵", "融", "园", "艺", "咏", "卿", "聪", "澜", "纯", "悦", "昭", "冰", "爽", "琬", "茗", "羽", "希", "欣",
    "飘", "育", "滢", "馥", "筠", "柔", "竹", "霭", "凝", "晓", "欢", "霄", "枫", "芸", "菲", "寒", "伊", "亚", "宜",
];

pub const GIVEN_MALE: &[&str] = &[
    "伟", "强", "磊", "军", "洋", "勇", "杰", "涛", "明", "超", "平", "刚", "浩", "鹏", "宇", "飞", "凯", "健", "俊",
    "帆", "毅", "峰", "哲", "瑞", "宁", "安", "博", "成", "诚", "栋", "东", "帅", "国", "海", "恒", "弘", "华", "建",
    "江", "景", "宽", "乐", "林", "龙", "霖", "铭", "宏", "奇", "谦", "仁", "荣", "睿", "山", "尚", "松", "泰", "天",
    "庭", "威", "文", "武", "晓", "新", "轩", "阳", "一", "亦", "永", "远", "云", "泽", "正", "志", "重", "子", "行",
];

pub struct Tongue {
    pub language: &'static str,
    pub nationality: [&'static str; 2],
    pub cities: &'static [[&'static str; 2]],
    pub female: &'static [&'static str],
    pub male: &'static [&'static str],
    /// Family names are a beginning and an end.
    pub beginnings: &'static [&'static str],
    pub endings: &'static [&'static str],
}

/// Guests from elsewhere whose names are written in Latin letters.
pub const TONGUES: &[Tongue] = &[
    Tongue {
        language: "en",
        nationality: ["英国", "United Kingdom"],
        cities: &[["伦敦", "London"], ["爱丁堡", "Edinburgh"], ["曼彻斯特", "Manchester"]],
        female: &[
            "Clara", "Edith", "Harriet", "Imogen", "Joan", "Lydia", "Mabel", "Nora", "Olive", "Phoebe", "Rose",
            "Winifred",
        ],
        male: &[
            "Alfred", "Basil", "Cedric", "Edmund", "George", "Henry", "Jasper", "Leonard", "Oscar", "Rupert", "Thomas",
            "Walter",
        ],
        beginnings: &[
            "Ash", "Black", "Brook", "Cold", "Fair", "Green", "Hart", "Lang", "Mar", "North", "Oak", "Pem", "Red",
            "Stan", "Thorn", "West", "Whit", "Wood",
        ],
        endings: &["bury", "by", "den", "field", "ford", "ham", "ley", "stone", "ton", "well", "wick", "worth"],
    },
    Tongue {
        language: "en",
        nationality: ["美国", "United States"],
        cities: &[["纽约", "New York"], ["旧金山", "San Francisco"], ["芝加哥", "Chicago"], ["西雅图", "Seattle"]],
        female: &[
            "Abigail", "Brooke", "Carmen", "Daisy", "Ellen", "Grace", "Hazel", "Joyce", "Megan", "Paige", "Ruth",
            "Tessa",
        ],
        male: &[
            "Aaron", "Calvin", "Dexter", "Elliot", "Grant", "Hudson", "Jared", "Lincoln", "Mason", "Nolan", "Preston",
            "Wesley",
        ],
        beginnings: &[
            "Abbot", "Ander", "Bright", "Carl", "Daven", "Elling", "Garri", "Hamil", "Jeffer", "Lark", "Morri",
            "Peter", "Robin", "Tanner", "Wilker",
        ],
        endings: &["by", "gate", "man", "port", "ridge", "sen", "son", "ton", "wood"],
    },
    Tongue {
        language: "fr",
        nationality: ["法国", "France"],
        cities: &[["巴黎", "Paris"], ["里昂", "Lyon"], ["波尔多", "Bordeaux"]],
        female: &["Adèle", "Céline", "Élodie", "Geneviève", "Hélène", "Inès", "Maëlle", "Noémie", "Solène", "Zoé"],
        male: &["Aurélien", "Benoît", "Cédric", "Étienne", "François", "Gaël", "Jérôme", "Loïc", "Mathéo", "René"],
        beginnings: &["Beau", "Bel", "Char", "Clair", "Des", "Font", "Grand", "Lam", "Mont", "Rich", "Val"],
        endings: &["ain", "ard", "bert", "champ", "court", "eau", "in", "ois", "pré", "rand", "vin"],
    },
    Tongue {
        language: "de",
        nationality: ["德国", "Germany"],
        cities: &[["柏林", "Berlin"], ["慕尼黑", "Munich"], ["汉堡", "Hamburg"]],
        female: &["Anke", "Dörte", "Frieda", "Greta", "Heike", "Jördis", "Käthe", "Lotte", "Sieglinde", "Ursel"],
        male: &["Anselm", "Bernd", "Dietmar", "Eckhard", "Falk", "Götz", "Jürgen", "Lothar", "Rüdiger", "Wolf"],
        beginnings: &["Berg", "Eich", "Feld", "Grün", "Hoch", "Linden", "Rosen", "Stein", "Wald", "Winter"],
        endings: &["auer", "bach", "brunn", "hofer", "huber", "mann", "meier", "müller", "ner", "thaler"],
    },
];

/// A name part in its own script and in Latin letters.
pub type Part = [&'static str; 2];

pub struct Script {
    pub language: &'static str,
    pub nationality: [&'static str; 2],
    pub cities: &'static [[&'static str; 2]],
    pub families: &'static [Part],
    pub female: &'static [Part],
    pub male: &'static [Part],
    /// Given name first, and a woman's family name takes an ending: Russian.
    pub given_first: bool,
}

/// Guests from elsewhere whose names have a script of their own.
pub const SCRIPTS: &[Script] = &[
    Script {
        language: "ja",
        nationality: ["日本", "Japan"],
        cities: &[["东京", "Tokyo"], ["大阪", "Osaka"], ["京都", "Kyoto"]],
        families: &[
            ["小野寺", "Onodera"],
            ["早川", "Hayakawa"],
            ["水谷", "Mizutani"],
            ["白石", "Shiraishi"],
            ["星野", "Hoshino"],
            ["藤原", "Fujiwara"],
            ["三浦", "Miura"],
            ["長谷川", "Hasegawa"],
            ["森下", "Morishita"],
            ["北村", "Kitamura"],
        ],
        female: &[
            ["あかり", "Akari"],
            ["千春", "Chiharu"],
            ["花絵", "Hanae"],
            ["和泉", "Izumi"],
            ["小雪", "Koyuki"],
            ["美咲", "Misaki"],
            ["直美", "Naomi"],
            ["さくら", "Sakura"],
        ],
        male: &[
            ["明", "Akira"],
            ["大輔", "Daisuke"],
            ["元", "Gen"],
            ["隼人", "Hayato"],
            ["健二", "Kenji"],
            ["誠", "Makoto"],
            ["直樹", "Naoki"],
            ["翔太", "Shota"],
        ],
        given_first: false,
    },
    Script {
        language: "ko",
        nationality: ["韩国", "South Korea"],
        cities: &[["首尔", "Seoul"], ["釜山", "Busan"]],
        families: &[
            ["강", "Kang"],
            ["권", "Kwon"],
            ["남", "Nam"],
            ["류", "Ryu"],
            ["문", "Moon"],
            ["서", "Seo"],
            ["신", "Shin"],
            ["양", "Yang"],
            ["윤", "Yoon"],
            ["한", "Han"],
        ],
        female: &[
            ["다은", "Da-eun"],
            ["미란", "Mi-ran"],
            ["보영", "Bo-young"],
            ["서연", "Seo-yeon"],
            ["은지", "Eun-ji"],
            ["지혜", "Ji-hye"],
            ["하나", "Ha-na"],
        ],
        male: &[
            ["건우", "Geon-woo"],
            ["도현", "Do-hyun"],
            ["민수", "Min-soo"],
            ["성호", "Sung-ho"],
            ["재훈", "Jae-hoon"],
            ["준영", "Jun-young"],
            ["태민", "Tae-min"],
        ],
        given_first: false,
    },
    Script {
        language: "ru",
        nationality: ["俄罗斯", "Russia"],
        cities: &[["莫斯科", "Moscow"], ["圣彼得堡", "Saint Petersburg"]],
        families: &[
            ["Берёзкин", "Beryozkin"],
            ["Ветров", "Vetrov"],
            ["Горин", "Gorin"],
            ["Зимин", "Zimin"],
            ["Лугов", "Lugov"],
            ["Озеров", "Ozerov"],
            ["Снегов", "Snegov"],
        ],
        female: &[["Вера", "Vera"], ["Дарья", "Darya"], ["Майя", "Maya"], ["Нина", "Nina"], ["Ольга", "Olga"]],
        male: &[
            ["Антон", "Anton"],
            ["Борис", "Boris"],
            ["Глеб", "Gleb"],
            ["Илья", "Ilya"],
            ["Лев", "Lev"],
            ["Юрий", "Yury"],
        ],
        given_first: true,
    },
];

/// Chinese cities besides the property's own.
pub const CITIES: &[[&str; 2]] = &[
    ["上海", "Shanghai"],
    ["北京", "Beijing"],
    ["深圳", "Shenzhen"],
    ["广州", "Guangzhou"],
    ["南京", "Nanjing"],
    ["苏州", "Suzhou"],
    ["宁波", "Ningbo"],
    ["绍兴", "Shaoxing"],
    ["成都", "Chengdu"],
    ["重庆", "Chongqing"],
    ["武汉", "Wuhan"],
    ["西安", "Xi’an"],
    ["厦门", "Xiamen"],
    ["青岛", "Qingdao"],
    ["长沙", "Changsha"],
    ["天津", "Tianjin"],
    ["昆明", "Kunming"],
    ["香港", "Hong Kong"],
    ["台北", "Taipei"],
    ["哈尔滨", "Harbin"],
];

pub const COMPANIES: &[[&str; 2]] = &[
    ["远山科技", "Yuanshan Technology"],
    ["青禾茶业", "Qinghe Tea"],
    ["海平航运", "Haiping Shipping"],
    ["云栖设计", "Yunqi Design"],
    ["北辰医疗", "Beichen Medical"],
    ["朗诗建筑", "Langshi Architects"],
    ["七里香料", "Seven Mile Spices"],
    ["明湖律师事务所", "Minghu Law"],
    ["竹影传媒", "Zhuying Media"],
    ["四时丝绸", "Four Seasons Silk"],
    ["钱江精密", "Qianjiang Precision"],
    ["晨光出版", "Morning Light Press"],
];

pub const OCCUPATIONS: &[[&str; 2]] = &[
    ["总经理", "Managing director"],
    ["医生", "Physician"],
    ["律师", "Lawyer"],
    ["教授", "Professor"],
    ["设计师", "Designer"],
    ["工程师", "Engineer"],
    ["画家", "Painter"],
    ["采购总监", "Head of purchasing"],
    ["编辑", "Editor"],
    ["建筑师", "Architect"],
    ["音乐家", "Musician"],
    ["退休教师", "Retired teacher"],
];

pub const TAGS: &[[&str; 2]] = &[
    ["常客", "Regular"],
    ["茶客", "Tea lover"],
    ["亲子", "Families"],
    ["商务", "Business"],
    ["素食", "Vegetarian"],
    ["摄影", "Photography"],
    ["红酒会", "Wine club"],
    ["湖景", "Lake view"],
    ["长住", "Long stay"],
    ["婚宴", "Weddings"],
];
