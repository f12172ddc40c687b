//! Making the files. All but our own form are written by the worker.

use std::collections::BTreeSet;

use serviscope_domain::{
    blueprint::{Blueprint, CardId},
    formats::{diagram::svg::Picture, file_name::file_stem},
    text::Lang,
};
use serviscope_worker::message::{self, FileJob, FileReport};

use crate::{
    store::Document,
    ui::{
        files::download,
        hired::{Unanswered, ask},
        i18n::{Label, label},
        png::download_png,
    },
};

const PART: Label = label("部分", "part");
const STAND_IN: Label = label("服务蓝图", "blueprint");
const TOO_LARGE: Label = label(
    "这张图有 {width} × {height} 像素，浏览器画不下，没有导出。请导出 SVG 或打印，或者只导出选中的卡片。",
    "The picture would be {width} × {height} pixels, more than browsers draw, so nothing was exported. Export it as SVG, print it, or export selected cards only.",
);
const REFUSED: Label = label(
    "这台设备的浏览器没能画出图片，可能内存不够，没有导出。请导出 SVG 或打印。",
    "The browser of this device could not draw the picture (for lack of memory, perhaps), so nothing was exported. Export it as SVG or print it.",
);
const NO_TABLE: Label = label(
    "没有导出：选中的卡片刚刚被别的标签页删掉了。",
    "Nothing was exported: another tab has just deleted a selected card.",
);

const NO_WORKER: Label = label(
    "没有导出：写这种文件的那部分程序在这个浏览器里启动不了，可能是没有联网，或浏览器太旧。请联网后刷新再试，或导出 JSON，在别的设备上转换。",
    "Nothing was exported: the part of the program that writes this file does not start in this browser, which may be offline or too old. Go online, reload and try again, or export JSON and convert it on another device.",
);
const BROKEN: Label = label(
    "没有导出：写文件时出了错，可能内存不够，蓝图没有变。请再试一次，或导出 JSON。",
    "Nothing was exported: writing the file failed, for lack of memory perhaps. The blueprint is as it was. Try once more, or export JSON.",
);

/// A form in which a blueprint leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// A picture that scales.
    Svg,
    /// A picture of pixels.
    Png,
    /// A table of the cards.
    Csv,
    /// A diagram for draw.io.
    Drawio,
    /// A process for BPMN programs.
    Bpmn,
    /// The document itself.
    Json,
}

impl Form {
    /// Every form.
    pub(super) const ALL: [Self; 6] = [
        Self::Svg,
        Self::Png,
        Self::Csv,
        Self::Drawio,
        Self::Bpmn,
        Self::Json,
    ];

    /// What its button says.
    pub(super) const fn name(self) -> Label {
        match self {
            Self::Svg => label("图片 SVG", "Picture, SVG"),
            Self::Png => label("图片 PNG", "Picture, PNG"),
            Self::Csv => label("表格 CSV", "Table, CSV"),
            Self::Drawio => label("draw.io 图", "draw.io diagram"),
            Self::Bpmn => label("BPMN 2.0", "BPMN 2.0"),
            Self::Json => label("蓝图文件 JSON", "Blueprint file, JSON"),
        }
    }

    /// What it is good for.
    pub(super) const fn hint(self) -> Label {
        match self {
            Self::Svg => label(
                "放大不会模糊，文字可以选取",
                "Sharp at any size, its text can be selected",
            ),
            Self::Png => label("2 倍像素，适合放进文档", "Twice the pixels, for documents"),
            Self::Csv => label(
                "一行一张卡片，可用表格软件打开",
                "A row a card, for spreadsheets",
            ),
            Self::Drawio => label(
                "可在 draw.io 里改，再导入回来",
                "Change it in draw.io and bring it back",
            ),
            Self::Bpmn => label(
                "供 Camunda、bpmn.io 等流程软件使用",
                "For Camunda, bpmn.io and other process tools",
            ),
            Self::Json => label(
                "完整无损，用于备份或交给同事",
                "Complete, to keep or to hand over",
            ),
        }
    }

    /// Whether it can hold some of the cards. The others lead back to the whole blueprint.
    pub(super) const fn takes_part(self) -> bool {
        matches!(self, Self::Svg | Self::Png | Self::Csv)
    }

    /// What the worker has to write; `None` for our own form.
    const fn order(self) -> Option<message::Form> {
        match self {
            Self::Svg | Self::Png => Some(message::Form::Picture),
            Self::Csv => Some(message::Form::Table),
            Self::Drawio => Some(message::Form::Drawio),
            Self::Bpmn => Some(message::Form::Bpmn),
            Self::Json => None,
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Csv => "csv",
            Self::Drawio => "drawio",
            Self::Bpmn => "bpmn",
            Self::Json => "json",
        }
    }

    const fn mime(self) -> &'static str {
        match self {
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Csv => "text/csv;charset=utf-8",
            Self::Drawio | Self::Bpmn => "application/xml",
            Self::Json => "application/json",
        }
    }
}

/// Makes the file and offers it; gives its name.
///
/// # Errors
/// Why there is none, in words.
pub(super) async fn export(
    blueprint: Blueprint,
    part: Option<BTreeSet<CardId>>,
    form: Form,
    lang: Lang,
) -> Result<String, String> {
    let name = file_name(&blueprint, part.is_some(), form, lang);
    let Some(order) = form.order() else {
        download(&name, form.mime(), &blueprint.to_json());
        return Ok(name);
    };
    let job = FileJob::Write {
        blueprint: Box::new(blueprint),
        part,
        form: order,
        lang,
    };
    match ask(job).await {
        Ok(FileReport::Picture(drawn)) if form == Form::Png => picture(&name, &drawn, lang).await?,
        Ok(FileReport::Picture(Picture { svg: text, .. }) | FileReport::Text(text)) => {
            download(&name, form.mime(), &text);
        }
        Ok(FileReport::NoCard) => return Err(NO_TABLE.get(lang).to_owned()),
        Err(Unanswered::Absent) => return Err(NO_WORKER.get(lang).to_owned()),
        Ok(FileReport::Opened(_)) | Err(Unanswered::Broken) => {
            return Err(BROKEN.get(lang).to_owned());
        }
    }
    Ok(name)
}

async fn picture(name: &str, picture: &Picture, lang: Lang) -> Result<(), String> {
    let Some(scale) = picture.scale() else {
        let (width, height) = (picture.width.to_string(), picture.height.to_string());
        return Err(TOO_LARGE.with(lang, &[("width", &width), ("height", &height)]));
    };
    let size = (picture.width, picture.height);
    download_png(name, &picture.svg, size, scale)
        .await
        .map_err(|_| REFUSED.get(lang).to_owned())
}

fn file_name(blueprint: &Blueprint, is_part: bool, form: Form, lang: Lang) -> String {
    let stem = file_stem(blueprint.title.get(lang), STAND_IN.get(lang));
    let part = if is_part {
        format!("-{}", PART.get(lang))
    } else {
        String::new()
    };
    format!("{stem}{part}.{}", form.extension())
}

#[cfg(test)]
mod tests {
    use serviscope_domain::{blueprint::sample, text::Text};
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn files_are_named_after_the_blueprint() {
        let mut blueprint = sample();
        blueprint.title = Text::new("入住/退房", "");
        assert_eq!(
            file_name(&blueprint, false, Form::Drawio, Lang::En),
            "入住-退房.drawio"
        );
        assert_eq!(
            file_name(&blueprint, true, Form::Png, Lang::Zh),
            "入住-退房-部分.png"
        );
        blueprint.title = Text::default();
        assert_eq!(
            file_name(&blueprint, false, Form::Json, Lang::En),
            "blueprint.json"
        );
    }
}
