//! Determinants of service quality.

use super::super::choice::choices;

choices! {
    /// A determinant of service quality: the ten of Parasuraman, Zeithaml and Berry (1985), and
    /// what Johnston's twelve add to them (catalogue K-B4, K-B5).
    Determinant {
        /// Easy to reach.
        Access = "access",
        /// Keeps customers informed and listens.
        Communication = "communication",
        /// Has the skill.
        Competence = "competence",
        /// Polite and respectful.
        Courtesy = "courtesy",
        /// Trustworthy and honest.
        Credibility = "credibility",
        /// Consistent and dependable.
        Reliability = "reliability",
        /// Willing and prompt.
        Responsiveness = "responsiveness",
        /// Free of danger, risk and doubt.
        Security = "security",
        /// What can be seen and touched.
        Tangibles = "tangibles",
        /// Makes the effort to know the customer.
        Understanding = "understanding",
        /// Pleasing to the eye.
        Aesthetics = "aesthetics",
        /// There when wanted.
        Availability = "availability",
        /// Clean and tidy.
        Cleanliness = "cleanliness",
        /// Comfortable.
        Comfort = "comfort",
        /// Warm and personal.
        Friendliness = "friendliness",
    }
}
