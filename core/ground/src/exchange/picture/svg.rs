//! Drawings: looked through before they are drawn, and then drawn once. What is kept is the picture, never the file.

use std::collections::HashMap;

use image::{DynamicImage, RgbaImage};
use resvg::usvg::roxmltree::{Document, Node, NodeId, ParsingOptions};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use resvg::{render, tiny_skia};

use super::stored::{PictureError, within};
use crate::exchange::limits;

/// Before its margins are cut off. Units: pixels of the longer side.
const DRAWN: f32 = 1600.0;

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a drawing may not hold. Letters would be set in whatever font this machine has, and pictures inside a picture, effects
/// and patterns can be made to cost any time: a logo has them as shapes, or is saved as PNG.
const UNFIT: &[&str] =
    &["animate", "feImage", "filter", "foreignObject", "image", "marker", "pattern", "script", "text", "tref", "tspan"];

pub(super) fn begins_as_svg(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(16 << 10)];
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

pub(super) fn drawn(bytes: &[u8]) -> Result<DynamicImage, PictureError> {
    within(bytes, limits::DRAWING_FILE)?;
    let text = std::str::from_utf8(bytes).map_err(|_| PictureError::Damaged)?;
    // Drawing programs declare short names for their namespaces; the parser bounds how far those may unfold.
    let options = ParsingOptions { allow_dtd: true, nodes_limit: limits::DRAWING_NODES, entity_resolver: None };
    let document = Document::parse_with_options(text, options).map_err(|_| PictureError::Damaged)?;
    look_through(&document)?;
    let options = Options { image_href_resolver: no_pictures(), ..Options::default() };
    let tree = Tree::from_xmltree(&document, &options).map_err(|_| PictureError::Damaged)?;
    let size = tree.size();
    let scale = DRAWN / size.width().max(size.height());
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, DRAWN as u32);
    let mut canvas = tiny_skia::Pixmap::new(side(size.width()), side(size.height())).ok_or(PictureError::Damaged)?;
    render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut canvas.as_mut());
    let (width, height) = (canvas.width(), canvas.height());
    let picture = RgbaImage::from_raw(width, height, canvas.take_demultiplied()).ok_or(PictureError::Damaged)?;
    Ok(DynamicImage::ImageRgba8(picture))
}

/// A drawing must not reach for another file.
fn no_pictures<'a>() -> ImageHrefResolver<'a> {
    ImageHrefResolver { resolve_data: Box::new(|_, _, _| None), resolve_string: Box::new(|_, _| None) }
}

/// Errors: `picture_drawing` for what a logo must not hold; `picture_damaged` for a drawing that would unfold without end.
fn look_through(document: &Document) -> Result<(), PictureError> {
    let mut look = Look { named: HashMap::new(), known: HashMap::new(), open: Vec::new() };
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        if UNFIT.contains(&name) {
            return Err(PictureError::Drawing { element: name.to_owned() });
        }
        if let Some(id) = node.attribute("id") {
            look.named.insert(id, node);
        }
    }
    // Which shapes a rule is for is not known here: it may colour them, and no more.
    for rules in document.descendants().filter(|node| node.has_tag_name((SVG, "style"))) {
        let coloured = |id: &str| look.named.get(id).is_some_and(|node| node.tag_name().name().ends_with("Gradient"));
        if !references(rules.text().unwrap_or_default()).all(coloured) {
            return Err(PictureError::Drawing { element: "style".to_owned() });
        }
    }
    look.cost(document.root_element()).map(drop)
}

/// How many shapes a drawing comes to, with all that its parts refer to.
struct Look<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<NodeId, u32>,
    /// What is being counted, the outermost first.
    open: Vec<NodeId>,
}

impl<'a, 'input> Look<'a, 'input> {
    fn cost(&mut self, node: Node<'a, 'input>) -> Result<u32, PictureError> {
        if let Some(cost) = self.known.get(&node.id()) {
            return Ok(*cost);
        }
        if self.open.len() >= limits::DRAWING_DEPTH || self.open.contains(&node.id()) {
            return Err(PictureError::Damaged);
        }
        self.open.push(node.id());
        let mut cost: u32 = 1;
        let referred = node.attributes().flat_map(|attribute| match attribute.name() {
            "href" => attribute.value().strip_prefix('#').into_iter().collect::<Vec<_>>(),
            _ => references(attribute.value()).collect(),
        });
        let targets: Vec<Node> = referred.filter_map(|id| self.named.get(id).copied()).collect();
        for part in node.children().filter(Node::is_element).chain(targets) {
            cost = cost.saturating_add(self.cost(part)?);
        }
        self.open.pop();
        if cost > limits::DRAWING_SHAPES {
            return Err(PictureError::Damaged);
        }
        self.known.insert(node.id(), cost);
        Ok(cost)
    }
}

/// The names in `url(#name)`.
fn references(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let inside = rest.split(')').next()?.trim().trim_matches(['"', '\'']);
        inside.strip_prefix('#')
    })
}
