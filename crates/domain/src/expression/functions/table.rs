//! Every function: its name, how many arguments it takes, what it needs.

/// A function of the expression language, as registered by survey-core 2.5.38.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Function {
    /// `age(birth, unit?)`: whole years (or `'months'`) from a date until today.
    Age,
    /// `avg(…)`: the mean of all numbers, lists taken apart; 0 without any.
    Avg,
    /// `avgInArray(list, column, condition?)`.
    AvgInArray,
    /// `count(…)`: how many answers there are, lists taken apart.
    Count,
    /// `countInArray(list, column, condition?)`.
    CountInArray,
    /// `currentDate()`: this moment.
    CurrentDate,
    /// `currentYear()`.
    CurrentYear,
    /// `dateAdd(date, number, unit?)`: a later date; units as in `dateDiff`.
    DateAdd,
    /// `dateDiff(from, to, unit?)`: in `'days'`, `'months'`, `'years'`, `'hours'`, `'minutes'` or
    /// `'seconds'`.
    DateDiff,
    /// `day(date?)`: the day of the month.
    Day,
    /// `diffDays(from, to)`: days between two dates, never negative.
    DiffDays,
    /// `displayValue(question, value?)`: what the respondent sees.
    DisplayValue,
    /// `getComment(question, choice?)`.
    GetComment,
    /// `getDate(value)`: a date from its written form.
    GetDate,
    /// `getYear(date)`.
    GetYear,
    /// `iif(condition, then, else?)`.
    Iif,
    /// `isContainerReady(name, entry?)`.
    IsContainerReady,
    /// `isDisplayMode()`.
    IsDisplayMode,
    /// `max(…)`: the largest of all values, lists taken apart.
    Max,
    /// `maxInArray(list, column, other column?, condition?)`.
    MaxInArray,
    /// `min(…)`.
    Min,
    /// `minInArray(list, column, other column?, condition?)`.
    MinInArray,
    /// `month(date?)`: 1 to 12.
    Month,
    /// `propertyValue(question, property)`.
    PropertyValue,
    /// `round(number, decimals?)`: halves go away from zero.
    Round,
    /// `substring(text, from, to?)`: positions count from 0 in UTF-16 units.
    Substring,
    /// `sum(…)`: the sum of all numbers, lists taken apart.
    Sum,
    /// `sumInArray(list, column, condition?)`.
    SumInArray,
    /// `today(days?)`: today's midnight, or that of so many days later.
    Today,
    /// `trunc(number, decimals?)`: cut off, not rounded.
    Trunc,
    /// `weekday(date?)`: 0 is Sunday.
    Weekday,
    /// `year(date?)`.
    Year,
}

impl Function {
    /// Every function in alphabetic order with its name, fewest and most arguments.
    const TABLE: [(Self, &'static str, u32, u32); 32] = [
        (Self::Age, "age", 1, 2),
        (Self::Avg, "avg", 1, u32::MAX),
        (Self::AvgInArray, "avgInArray", 2, 4),
        (Self::Count, "count", 1, u32::MAX),
        (Self::CountInArray, "countInArray", 2, 4),
        (Self::CurrentDate, "currentDate", 0, 0),
        (Self::CurrentYear, "currentYear", 0, 0),
        (Self::DateAdd, "dateAdd", 2, 3),
        (Self::DateDiff, "dateDiff", 2, 3),
        (Self::Day, "day", 0, 1),
        (Self::DiffDays, "diffDays", 2, 2),
        (Self::DisplayValue, "displayValue", 1, 2),
        (Self::GetComment, "getComment", 1, 2),
        (Self::GetDate, "getDate", 1, 1),
        (Self::GetYear, "getYear", 1, 1),
        (Self::Iif, "iif", 2, 3),
        (Self::IsContainerReady, "isContainerReady", 1, 2),
        (Self::IsDisplayMode, "isDisplayMode", 0, 0),
        (Self::Max, "max", 1, u32::MAX),
        (Self::MaxInArray, "maxInArray", 2, 4),
        (Self::Min, "min", 1, u32::MAX),
        (Self::MinInArray, "minInArray", 2, 4),
        (Self::Month, "month", 0, 1),
        (Self::PropertyValue, "propertyValue", 2, 2),
        (Self::Round, "round", 1, 2),
        (Self::Substring, "substring", 2, 3),
        (Self::Sum, "sum", 1, u32::MAX),
        (Self::SumInArray, "sumInArray", 2, 4),
        (Self::Today, "today", 0, 1),
        (Self::Trunc, "trunc", 1, 2),
        (Self::Weekday, "weekday", 0, 1),
        (Self::Year, "year", 0, 1),
    ];

    /// Every function, by name.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::TABLE.iter().map(|row| row.0)
    }

    /// The function called `name`; upper and lower case count, as in `SurveyJS`.
    pub fn named(name: &str) -> Option<Self> {
        let row = Self::TABLE.iter().find(|row| row.1 == name)?;
        Some(row.0)
    }

    fn row(self) -> &'static (Self, &'static str, u32, u32) {
        // The table follows the order of the variants; a test holds it there.
        &Self::TABLE[self as usize]
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// The fewest and the most arguments it takes; `u32::MAX` for any number.
    pub fn arguments(self) -> (u32, u32) {
        let row = self.row();
        (row.2, row.3)
    }

    /// Whether it asks the survey for more than answers: a [`Scope`](super::super::Scope) that
    /// leaves those methods at their defaults makes it empty.
    pub fn needs_survey(self) -> bool {
        matches!(
            self,
            Self::DisplayValue
                | Self::GetComment
                | Self::IsContainerReady
                | Self::IsDisplayMode
                | Self::PropertyValue
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_follows_the_variants() {
        for (place, row) in Function::TABLE.iter().enumerate() {
            assert_eq!(row.0 as usize, place);
            assert_eq!(row.0.name(), row.1);
            assert_eq!(Function::named(row.1), Some(row.0));
        }
    }
}
