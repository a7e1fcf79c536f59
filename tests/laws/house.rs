//! The files of core as a graph: which file uses something that another defines.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::code::{Code, Use};

/// Every file of core by its module: `zhike_core::guest::store`.
pub struct House {
    files: BTreeMap<String, Code>,
}

/// A file that uses another, both by their modules.
pub type Arrows = BTreeMap<String, BTreeSet<String>>;

impl House {
    /// Of sources by module name. Shape: a package is a module without `::`, and every file is reached from one.
    pub fn of(sources: &BTreeMap<String, String>) -> House {
        let mut files = BTreeMap::new();
        let mut waiting: Vec<String> = sources.keys().filter(|module| !module.contains("::")).cloned().collect();
        while let Some(module) = waiting.pop() {
            if let Some(text) = sources.get(&module) {
                let code = Code::read(text);
                waiting.extend(code.children.iter().map(|child| format!("{module}::{child}")));
                files.insert(module, code);
            }
        }
        House { files }
    }

    pub fn modules(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    pub fn arrows(&self) -> Arrows {
        let arrows_of = |(module, code): (&String, &Code)| {
            // What is only handed on is not used here; if it is, its name stands in the code too.
            let brought_in = code.uses.iter().filter(|used| !used.handed_on).map(|used| &used.path);
            let named = brought_in.chain(&code.paths).filter_map(|path| self.absolute(module, path));
            let mut targets: BTreeSet<String> = named.filter_map(|path| self.file_of(&path)).collect();
            targets.remove(module);
            (module.clone(), targets)
        };
        self.files.iter().map(arrows_of).collect()
    }

    /// A path as it is from the package on; none when it leads out of the house.
    fn absolute(&self, module: &str, path: &[String]) -> Option<Vec<String>> {
        self.without_globs(module, path).or_else(|| self.by_glob(module, path))
    }

    fn without_globs(&self, module: &str, path: &[String]) -> Option<Vec<String>> {
        let here: Vec<String> = module.split("::").map(str::to_owned).collect();
        let (first, rest) = path.split_first()?;
        let code = self.files.get(module)?;
        let mut found = match first.as_str() {
            "crate" => here[..1].to_vec(),
            "self" => here,
            "super" => here[..here.len() - 1].to_vec(),
            child if code.children.contains(child) => [here, vec![child.to_owned()]].concat(),
            package if self.files.contains_key(package) => vec![package.to_owned()],
            // What a `use` has brought in, from elsewhere.
            name => {
                let used = code.uses.iter().find(|used| used.name == name && used.path.first() != Some(first))?;
                self.without_globs(module, &used.path)?
            }
        };
        for part in rest {
            if part == "super" {
                found.pop();
            } else {
                found.push(part.clone());
            }
        }
        Some(found)
    }

    /// A path whose first name came with a `use a::*`.
    fn by_glob(&self, module: &str, path: &[String]) -> Option<Vec<String>> {
        let code = self.files.get(module)?;
        if code.defines.contains(path.first()?) {
            return None;
        }
        let globs = code.uses.iter().filter(|used| used.name == "*");
        globs.filter_map(|used| self.without_globs(module, &used.path)).find_map(|glob| {
            self.walk(&[glob.as_slice(), &path[..1]].concat(), 0)?;
            Some([glob.as_slice(), path].concat())
        })
    }

    /// The file that defines what this path names, however often it is handed on; none for a module, which is only a place.
    fn file_of(&self, path: &[String]) -> Option<String> {
        let mut module = path.first()?.clone();
        self.files.get(&module)?;
        for name in &path[1..] {
            match self.step(&module, name, 0) {
                Some(Step::Module(next)) => module = next,
                Some(Step::Item(file)) => return Some(file),
                // Made by a macro, perhaps: in any case it is there.
                None => return Some(module),
            }
        }
        None
    }

    /// One step down from a module: to a module, or to the file of an item.
    fn step(&self, module: &str, name: &str, depth: usize) -> Option<Step> {
        let code = self.files.get(module)?;
        if depth > 8 {
            return None;
        }
        if code.children.contains(name) {
            return Some(Step::Module(format!("{module}::{name}")));
        }
        if code.defines.contains(name) {
            return Some(Step::Item(module.to_owned()));
        }
        let handed_on = |used: &&Use| used.handed_on;
        if let Some(used) = code.uses.iter().filter(handed_on).find(|used| used.name == name) {
            return self.walk(&self.without_globs(module, &used.path)?, depth + 1);
        }
        code.uses.iter().filter(handed_on).filter(|used| used.name == "*").find_map(|used| {
            let path = [self.without_globs(module, &used.path)?, vec![name.to_owned()]].concat();
            self.walk(&path, depth + 1)
        })
    }

    fn walk(&self, path: &[String], depth: usize) -> Option<Step> {
        let mut module = path.first()?.clone();
        self.files.get(&module)?;
        for name in &path[1..] {
            match self.step(&module, name, depth)? {
                Step::Module(next) => module = next,
                item => return Some(item),
            }
        }
        Some(Step::Module(module))
    }
}

enum Step {
    Module(String),
    Item(String),
}

/// The circles: groups of two and more that can all be reached from one another, each sorted.
pub fn circles(arrows: &Arrows) -> Vec<Vec<String>> {
    let reach: BTreeMap<&str, BTreeSet<&str>> =
        arrows.keys().map(|from| (from.as_str(), reached(arrows, from))).collect();
    let mut circles = BTreeSet::new();
    for (from, to) in &reach {
        let circle: Vec<String> = to
            .iter()
            .filter(|other| reach.get(*other).is_some_and(|back| back.contains(from)))
            .map(|o| (*o).to_owned())
            .collect();
        if circle.len() > 1 {
            circles.insert(circle);
        }
    }
    circles.into_iter().collect()
}

fn reached<'a>(arrows: &'a Arrows, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(next) = waiting.pop() {
        for to in arrows.get(next).into_iter().flatten() {
            if reached.insert(to.as_str()) {
                waiting.push(to);
            }
        }
    }
    reached
}

/// Reads every Rust file under a package's `src`, each under its module's name.
pub fn sources(package: &str, src: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(src).unwrap().flatten() {
        let path = entry.path();
        let stem = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            sources(&format!("{package}::{stem}"), &path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let module = if stem == "mod" || stem == "lib" { package.to_owned() } else { format!("{package}::{stem}") };
            found.insert(module, fs::read_to_string(&path).unwrap());
        }
    }
}
