//! The desk: at most one open book and who sits at it. Every client (window, terminal, tests) holds one.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use super::{Session, World};
use crate::paper::Press;

pub struct Desk {
    pub(crate) world: World,
    session: RwLock<Option<Arc<Session>>>,
    /// A book was open here, or somebody locked: from then on none opens by itself.
    used: AtomicBool,
    press: OnceLock<Press>,
}

impl Desk {
    pub fn new(world: World) -> Self {
        Desk { world, session: RwLock::default(), used: AtomicBool::new(false), press: OnceLock::new() }
    }

    pub fn session(&self) -> Option<Arc<Session>> {
        self.session.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub fn sit_down(&self, session: Session) {
        self.used.store(true, Ordering::SeqCst);
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(session));
    }

    /// Forgets the key. Work that is still running ends first.
    pub fn lock(&self) {
        self.used.store(true, Ordering::SeqCst);
        *self.session.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Whether a book was open here or somebody locked since the program started.
    pub fn used(&self) -> bool {
        self.used.load(Ordering::SeqCst)
    }

    /// The press with its fonts, loaded at the first print.
    pub fn press(&self) -> &Press {
        self.press.get_or_init(Press::load)
    }
}
