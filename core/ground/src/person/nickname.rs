//! Short forms of given names. They make two names worth a look and never prove anything.

use std::collections::HashMap;
use std::sync::LazyLock;

/// The other names that a folded name may stand for or be short for.
pub(super) fn others(name: &str) -> &'static [&'static str] {
    static OTHERS: LazyLock<HashMap<&str, Vec<&str>>> = LazyLock::new(|| {
        let mut table: HashMap<&str, Vec<&str>> = HashMap::new();
        for group in GROUPS {
            for name in group.split(' ') {
                table.entry(name).or_default().extend(group.split(' ').filter(|known| *known != name));
            }
        }
        table
    });
    OTHERS.get(name).map_or(&[], Vec::as_slice)
}

/// Each line is one name; a short form may stand in several.
const GROUPS: &[&str] = &[
    "robert bob bobby rob robbie bert",
    "william bill billy will willy liam",
    "richard dick rick richie rich",
    "james jim jimmy jamie",
    "john jack johnny jon",
    "michael mike mick mickey",
    "thomas tom tommy",
    "anthony tony",
    "joseph joe joey",
    "charles charlie chuck",
    "edward ed eddie ted ned",
    "theodore ted theo",
    "david dave",
    "daniel dan danny",
    "matthew matt",
    "andrew andy drew",
    "christopher chris kit",
    "christine chris christina tina",
    "nicholas nick nicky",
    "benjamin ben",
    "samuel sam sammy",
    "samantha sam",
    "peter pete",
    "patrick pat paddy",
    "patricia pat patty tricia",
    "stephen steven steve",
    "gregory greg",
    "kenneth ken kenny",
    "ronald ron",
    "donald don",
    "lawrence laurence larry",
    "frederick fred freddy",
    "henry harry hank",
    "francis frank",
    "timothy tim",
    "jonathan jon",
    "alexander alex sasha sandy al",
    "alexandra alex sasha sandra",
    "philip phil",
    "raymond ray",
    "gerald gerry jerry",
    "walter walt",
    "albert al bert",
    "elizabeth liz lizzie beth betty eliza lisa",
    "katherine catherine kathryn kate kathy cathy katie kitty",
    "margaret maggie meg peggy greta",
    "mary molly polly",
    "susan sue susie",
    "deborah debbie",
    "barbara barb babs",
    "jennifer jen jenny",
    "jessica jess",
    "rebecca becky",
    "victoria vicky tori",
    "dorothy dot dolly",
    "ann anne annie nan nancy",
    "helen nell ellen",
    "johannes hans johann",
    "heinrich heinz",
    "friedrich fritz",
    "josef sepp",
    "margarete grete greta",
    "jose pepe",
    "francisco paco pancho",
    "ignacio nacho",
    "dolores lola",
    "giuseppe beppe",
    "giovanni gianni",
    "ekaterina katya",
    "mikhail misha",
    "dmitri dima",
    "александр саша шура",
    "александра саша",
    "екатерина катя",
    "михаил миша",
    "дмитрий дима",
    "мария маша",
    "анна аня",
    "иван ваня",
    "ольга оля",
    "наталья наташа",
    "сергей серёжа сережа",
    "владимир володя вова",
    "татьяна таня",
    "елена лена",
    "алексей алёша алеша",
    "николай коля",
];
