//! Gauss–Legendre quadrature in panels.

use core::f64::consts::PI;

/// Nodes of a panel; exact for polynomials up to degree 31.
const ORDER: usize = 16;

/// The nodes and weights of one panel on [−1, 1].
#[derive(Clone, Debug)]
pub(crate) struct Panels {
    nodes: [(f64, f64); ORDER],
}

impl Panels {
    /// Finds the nodes: the roots of the Legendre polynomial by Newton's method (Abramowitz &
    /// Stegun 25.4.29).
    pub(crate) fn new() -> Self {
        let mut nodes = [(0.0, 0.0); ORDER];
        for (index, node) in nodes.iter_mut().enumerate() {
            let mut x = libm::cos(PI * (index as f64 + 0.75) / (ORDER as f64 + 0.5));
            let mut slope = 1.0;
            for _ in 0..10 {
                let (value, derivative) = legendre(x);
                slope = derivative;
                x -= value / derivative;
            }
            *node = (x, 2.0 / ((1.0 - x * x) * slope * slope));
        }
        Self { nodes }
    }

    /// ∫ f over [from, to], cut into panels no wider than `width`.
    pub(crate) fn integrate(
        &self,
        [from, to]: [f64; 2],
        width: f64,
        function: impl Fn(f64) -> f64,
    ) -> f64 {
        let panels = ((to - from) / width).ceil().clamp(1.0, 1e6);
        let half = (to - from) / panels / 2.0;
        let mut sum = 0.0;
        let mut panel = 0.0;
        while panel < panels {
            let middle = from + half * (2.0 * panel + 1.0);
            for (x, weight) in self.nodes {
                sum += weight * function(middle + half * x);
            }
            panel += 1.0;
        }
        sum * half
    }
}

/// The Legendre polynomial of degree [`ORDER`] at `x`, and its derivative.
fn legendre(x: f64) -> (f64, f64) {
    let (mut before, mut value) = (1.0, x);
    for degree in 2..=ORDER {
        let n = degree as f64;
        (before, value) = (
            value,
            ((2.0 * n - 1.0) * x * value - (n - 1.0) * before) / n,
        );
    }
    let derivative = ORDER as f64 * (x * value - before) / (x * x - 1.0);
    (value, derivative)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn polynomials_and_a_bell_are_integrated_exactly() {
        let panels = Panels::new();
        let power = panels.integrate([0.0, 1.0], 1.0, |x| x.powi(30));
        assert!((power - 1.0 / 31.0).abs() < 1e-15, "{power}");
        let bell = panels.integrate([-9.0, 9.0], 2.0, |x| libm::exp(-0.5 * x * x));
        assert!((bell - (2.0 * PI).sqrt()).abs() < 1e-13, "{bell}");
    }
}
