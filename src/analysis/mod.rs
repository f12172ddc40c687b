//! The analysis room: how far perceptions fall short of expectations, and where.
//!
//! | module | what it shows |
//! |---|---|
//! | [`frame`] | what its pages share: what counts, and the states of a page |
//! | [`parts`] | the ways between its pages |
//! | [`page`] | the gaps |
//! | [`studies_page`] | what lies behind them |
//! | [`control_page`] | whether the service is stable |
//! | [`control`] | its charts: choices, drawing, signals, capability |
//! | [`standing_page`] | where the service stands: its index, its competitors |
//! | [`standing`] | the perceptions behind both |
//! | [`quality_index`] | the weighted tree of dimensions and indicators |
//! | [`benchmark`] | the own scores beside those of named competitors |
//! | [`sources`] | what shaped the expectations |
//! | [`report_page`] | sections and comments to print |
//! | [`report`] | the report builder |
//! | [`address`] | what the address asks for, and how controls change it |
//! | [`colleagues`] | reading what managers and contact staff answered |
//! | [`material`] | reading what the store holds about a survey |
//! | [`chosen`] | what a filter admits of it |
//! | [`results`] | cutting and scoring it, following other tabs |
//! | [`counting`] | which responses count, and how to count others |
//! | [`filters`] | period, circumstances, versions and flags |
//! | [`wording`] | words that several charts share |
//! | [`slices`] | drawing what can be seen first |
//! | [`segments`] | exclusive choices above a chart |
//! | [`saved`] | filters under a name |
//! | [`compare`] | two groups side by side |
//! | [`key_figures`] | the overall gap in its three forms |
//! | [`five_gaps`] | the five-gap figure, the home of the room |
//! | [`dimensions`] | gap bars per dimension, and the radar behind them |
//! | [`radar`] | that radar |
//! | [`items`] | expectation and perception per item |
//! | [`outcome`] | recommendation and satisfaction |
//! | [`study`] | what takes longer: worked out when it comes into view, or on a press |
//! | [`drivers`] | what explains overall satisfaction |
//! | [`reliability`] | how reliably the dimensions are measured |
//! | [`plane`] | importance and performance |
//! | [`contrasts`] | what each dimension costs when bad and wins when good |
//! | [`tolerance`] | the zone between acceptable and desired service |
//! | [`kano`] | which features are taken for granted, and which delight |
//! | [`beside`] | questions that stand in a survey of their own |
//! | [`pareto`] | which items the weighted shortfall is made of |
//! | [`opinions`] | how the answers spread over the scale |
//! | [`groups`] | branches × dimensions |
//! | [`drift`] | expectation and perception over time |
//! | [`hours`] | weekday × hour |
//! | [`triangle`] | what customers, staff and the process see, dimension by dimension |
//! | [`next_steps`] | the worst items and the steps of the service behind them |

mod address;
mod aim;
mod benchmark;
mod beside;
mod chosen;
mod colleagues;
mod compare;
mod contrasts;
mod control;
mod control_page;
mod counting;
mod dimensions;
mod drift;
mod drivers;
mod filters;
mod five_gaps;
mod frame;
mod groups;
mod hours;
mod items;
mod kano;
mod key_figures;
mod material;
mod next_steps;
mod numbers;
mod opinions;
mod outcome;
mod page;
mod pareto;
mod parts;
mod plane;
mod quality_index;
mod radar;
mod reliability;
mod report;
mod report_page;
mod results;
mod saved;
mod segments;
mod slices;
mod sources;
mod standing;
mod standing_page;
mod studies_page;
mod study;
mod tolerance;
mod triangle;
mod wording;

pub use control_page::ControlPage;
pub use page::GapPage;
pub use report_page::ReportPage;
pub use standing_page::StandingPage;
pub use studies_page::StudiesPage;
