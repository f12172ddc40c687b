//! Places for the labels of points, so that none covers another, a point or a fixed text.

/// A rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Area {
    fn around([x, y]: [f64; 2], half: f64) -> Self {
        Self {
            left: x - half,
            top: y - half,
            width: 2.0 * half,
            height: 2.0 * half,
        }
    }

    pub(super) fn middle(self) -> [f64; 2] {
        [self.left + self.width / 2.0, self.top + self.height / 2.0]
    }

    fn overlaps(self, other: Self) -> bool {
        self.left < other.left + other.width
            && other.left < self.left + self.width
            && self.top < other.top + other.height
            && other.top < self.top + self.height
    }

    fn is_within(self, outer: Self) -> bool {
        self.left >= outer.left
            && self.top >= outer.top
            && self.left + self.width <= outer.left + outer.width
            && self.top + self.height <= outer.top + outer.height
    }
}

/// A label's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placed {
    pub(super) area: Area,
    /// Whether it stands so far from its point that a line must join them.
    pub(super) is_far: bool,
}

/// Half the size of a marker, with a little room.
const MARKER: f64 = 7.0;
/// Distances from the marker to its label that are tried, the nearest first.
const DISTANCES: [f64; 6] = [2.0, 12.0, 24.0, 38.0, 54.0, 72.0];
/// Directions that are tried, the easiest to read first.
const DIRECTIONS: [[f64; 2]; 8] = [
    [1.0, 0.0],
    [-1.0, 0.0],
    [0.0, -1.0],
    [0.0, 1.0],
    [0.7, -0.7],
    [0.7, 0.7],
    [-0.7, -0.7],
    [-0.7, 0.7],
];

/// Places one label a point, with these widths and this height, inside `frame` and off `taken`.
/// Where everything is full a label stays right of its point.
pub(super) fn place(
    points: &[[f64; 2]],
    widths: &[f64],
    height: f64,
    frame: Area,
    taken: &[Area],
) -> Vec<Placed> {
    let mut occupied: Vec<Area> = points
        .iter()
        .map(|point| Area::around(*point, MARKER))
        .chain(taken.iter().copied())
        .collect();
    points
        .iter()
        .zip(widths)
        .map(|(point, width)| {
            let placed = candidates(*point, *width, height)
                .find(|placed| {
                    placed.area.is_within(frame)
                        && !occupied.iter().any(|area| area.overlaps(placed.area))
                })
                .unwrap_or_else(|| beside(*point, *width, height, DIRECTIONS[0], DISTANCES[0]));
            occupied.push(placed.area);
            placed
        })
        .collect()
}

fn candidates(point: [f64; 2], width: f64, height: f64) -> impl Iterator<Item = Placed> {
    DISTANCES.into_iter().flat_map(move |distance| {
        DIRECTIONS
            .into_iter()
            .map(move |direction| beside(point, width, height, direction, distance))
    })
}

fn beside(
    [x, y]: [f64; 2],
    width: f64,
    height: f64,
    [right, down]: [f64; 2],
    distance: f64,
) -> Placed {
    let middle = [
        x + right * (MARKER + distance) + right.signum() * width / 2.0 * right.abs().ceil(),
        y + down * (MARKER + distance) + down.signum() * height / 2.0 * down.abs().ceil(),
    ];
    Placed {
        area: Area {
            left: middle[0] - width / 2.0,
            top: middle[1] - height / 2.0,
            width,
            height,
        },
        is_far: distance > DISTANCES[0],
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    const FRAME: Area = Area {
        left: 0.0,
        top: 0.0,
        width: 400.0,
        height: 400.0,
    };

    fn pairs(placed: &[Placed]) -> impl Iterator<Item = (Area, Area)> {
        placed.iter().enumerate().flat_map(|(index, one)| {
            placed[index + 1..]
                .iter()
                .map(|other| (one.area, other.area))
        })
    }

    #[wasm_bindgen_test]
    fn a_lonely_label_stands_close_to_its_point() {
        let placed = place(&[[200.0, 200.0]], &[40.0], 16.0, FRAME, &[]);
        assert!(!placed[0].is_far);
        assert!(placed[0].area.left > 200.0);
    }

    #[wasm_bindgen_test]
    fn crowded_labels_cover_neither_each_other_nor_a_point() {
        let points: Vec<[f64; 2]> = (0..12_u8)
            .map(|index| {
                [
                    200.0 + f64::from(index) * 6.0,
                    200.0 + f64::from(index % 3) * 5.0,
                ]
            })
            .collect();
        let placed = place(&points, &[22.0; 12], 16.0, FRAME, &[]);
        assert!(pairs(&placed).all(|(one, other)| !one.overlaps(other)));
        for label in &placed {
            assert!(
                points
                    .iter()
                    .all(|point| !Area::around(*point, 5.0).overlaps(label.area))
            );
        }
        assert!(placed.iter().any(|label| label.is_far));
    }

    #[wasm_bindgen_test]
    fn labels_keep_inside_and_off_fixed_texts() {
        let name = Area {
            left: 300.0,
            top: 0.0,
            width: 100.0,
            height: 20.0,
        };
        let placed = place(&[[395.0, 12.0]], &[60.0], 16.0, FRAME, &[name]);
        assert!(placed[0].area.is_within(FRAME) && !placed[0].area.overlaps(name));
    }
}
