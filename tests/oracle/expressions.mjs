// Evaluates expressions with survey-core: the reference for crates/domain/src/expression.
//
// Reads JSON lines {"expression": …, "values": {…}} and prints, for each, one of
//   {"value": …, "holds": true|false}   what ExpressionRunner and ConditionRunner say
//   {"syntax": true}                    survey-core cannot read the expression
//   {"error": "…"}                      survey-core throws while it evaluates
// together with {"changed": true} when it changed a date among the values, with
// {"dates": [[text, milliseconds], …]}, the texts that it read as dates, and, when it
// wrote a date as text, {"isoDates": […]}: the answers it gives when dates are written as ours are,
// once as they are and once with a mark in front, so that no year is taken for a number.
// A moment is {"$date": milliseconds}, a number that is not whole or not exact {"$number": "0.5"}.
// Run with TZ=UTC; the clock stands still at NOW.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const require = createRequire(import.meta.url);
const { ConditionRunner, ConditionsParser, ExpressionRunner, SurveyModel, settings } =
  require("survey-core");

/** 2026-08-14T09:30:15.250, as in crates/domain/tests/expression_oracle. */
const NOW = Date.UTC(2026, 7, 14, 9, 30, 15, 250);

/** What the running case did with dates. */
let dates = [];
let dateText = false;
/** What stands before a date that is written as ours are; none to write it as JavaScript does. */
let lead;

settings.onDateCreated = (date, _reason, value) => {
  if (value === "") dates.push(["", NOW]);
  if (!value) return new Date(NOW);
  if (typeof value !== "number" && !(value instanceof Date)) {
    // What survey-core passes on already has the midnight that it adds to a plain day.
    dates.push([String(value), Number.isNaN(date.getTime()) ? null : date.getTime()]);
  }
  return date;
};
const MARK = "\u0001";
const dateToString = Date.prototype.toString;
Date.prototype.toString = function () {
  dateText = true;
  if (lead === undefined || Number.isNaN(this.getTime())) return dateToString.call(this);
  const text = this.toISOString();
  return lead + text.split(this.getTime() % 86_400_000 === 0 ? "T" : ".")[0];
};

// survey-core warns of every broken expression; the answer below says the same.
console.warn = () => {};

/** A fresh copy of the values: survey-core changes dates while it compares them. */
function revived(json) {
  if (Array.isArray(json)) return json.map(revived);
  if (json === null || typeof json !== "object") return json;
  if ("$date" in json) return new Date(json.$date ?? NaN);
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, revived(value)]));
}

function written(value) {
  if (value === undefined || value === null) return null;
  if (typeof value === "number" && !Number.isSafeInteger(value)) return { $number: String(value) };
  if (value instanceof Date) return { $date: Number.isNaN(value.getTime()) ? null : value.getTime() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value === "string") return value.replaceAll(MARK, "");
  if (typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, written(part)]));
}

/** Conditions on rows look for other names in the survey, so they need one. */
function surroundings(expression, values) {
  if (!expression.includes("InArray")) return undefined;
  const survey = new SurveyModel({});
  survey.data = revived(values);
  return { survey };
}

function answer({ expression, values }) {
  const parser = new ConditionsParser();
  const operand = parser.parseExpression(expression);
  if (operand === undefined) return { syntax: true };
  try {
    const runner = new ExpressionRunner(expression);
    const given = revived(values);
    const value = runner.runValues(given, surroundings(expression, values));
    const condition = new ConditionRunner(expression);
    const holds = condition.runValues(revived(values), surroundings(expression, values));
    const changed = JSON.stringify(written(given)) !== JSON.stringify(written(revived(values)));
    return { value: written(value), holds, changed };
  } catch (error) {
    return { error: String(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  dates = [];
  dateText = false;
  lead = undefined;
  const result = { ...answer(question), dates };
  if (dateText) {
    result.isoDates = ["", MARK].map((before) => {
      lead = before;
      return answer(question);
    });
  }
  process.stdout.write(JSON.stringify(result) + "\n");
}
