//! The window: Zhike's pages in the system's web view, the desk behind them, and the machine around them.
//! Knows no rule of the house; what a guest is, core knows.

mod clock;
mod desk;
mod dialog;
mod handed;
mod jobs;
mod key_store;
mod machine;
mod opening;
mod paint;
mod passing;
mod places;
mod print;
mod refusal;
mod reminder;
#[cfg(debug_assertions)]
mod script;
mod window;

pub use key_store::SystemKeyStore;
use tauri::ipc::Invoke;
use tauri::{App, AppHandle, Context, RunEvent, Wry};
use tauri_plugin_log::{RotationStrategy, Target, TargetKind};
use tracing::log::LevelFilter;

/// The window's settings and pages, as they were compiled in.
pub fn context() -> Context<Wry> {
    tauri::generate_context!()
}

/// The whole program, ready to run.
pub fn app(context: Context<Wry>) -> tauri::Result<App> {
    tauri::Builder::default()
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            handed::second_start(app, arguments, &folder);
            window::come_forward(app);
        }))
        .plugin(log())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_notification::init())
        // A link in a page is none of ours: nothing is opened by a click on it.
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(paint::plugin())
        .invoke_handler(|invoke| match desk::answer(invoke) {
            Some(invoke) => answer_for_the_machine(invoke),
            None => true,
        })
        .setup(|app| {
            desk::start(app.handle())?;
            window::open(app)?;
            reminder::start(app.handle().clone());
            Ok(())
        })
        .build(context)
}

/// Runs it until the window is closed; `also` hears of every event.
pub fn run(app: App, mut also: impl FnMut(&AppHandle, &RunEvent) + 'static) {
    app.run(move |app, event| {
        also(app, &event);
        match event {
            RunEvent::Exit => desk::end(app),
            // macOS names a double-clicked file by an event, not by an argument.
            #[cfg(target_os = "macos")]
            RunEvent::Opened { urls } => {
                urls.iter().filter_map(|url| url.to_file_path().ok()).for_each(|path| handed::hand(app, path));
            }
            _ => {}
        }
    });
}

/// Answers what core knows nothing of.
fn answer_for_the_machine(invoke: Invoke<Wry>) -> bool {
    let answer: fn(Invoke<Wry>) -> bool = tauri::generate_handler![
        dialog::pick_open,
        dialog::pick_save,
        handed::book_handed,
        jobs::cancel,
        machine::notify,
        machine::open_path,
        machine::print_path,
        machine::reveal_path,
        machine::set_theme,
    ];
    answer(invoke)
}

/// The log tells of the program, never of guests: core logs codes, and pages log nothing.
fn log() -> tauri::plugin::TauriPlugin<Wry> {
    tauri_plugin_log::Builder::new()
        .clear_targets()
        .target(Target::new(TargetKind::Stderr))
        .target(Target::new(TargetKind::LogDir { file_name: Some("zhike".to_owned()) }))
        .level(LevelFilter::Warn)
        .level_for("zhike_core", LevelFilter::Info)
        .level_for("zhike_desktop", LevelFilter::Info)
        .rotation_strategy(RotationStrategy::KeepOne)
        .max_file_size(1_000_000)
        .build()
}
