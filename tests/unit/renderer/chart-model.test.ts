import { expect, test } from "vitest";
import { axisTop, chartDays } from "../../../renderer/features/overview/chart-model";

const facts = {
  reportsByDay: [
    { day: "2021-01-20", cumulative: 4 },
    { day: "2021-01-22", cumulative: 9 },
  ],
  circularDate: "2021-01-18",
  deadline: "2021-01-31",
  today: "2021-01-25",
};

test("the line runs from the circular to the deadline, flat between reports, and ends today", () => {
  const days = chartDays(facts);
  expect(days[0]).toEqual({ day: "2021-01-18", cumulative: 0 });
  expect(days.map(({ cumulative }) => cumulative)).toEqual([
    0,
    0,
    4,
    4,
    9,
    9,
    9,
    9,
    null,
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(days.at(-1)?.day).toBe("2021-01-31");
});

test("past the deadline the line goes on to today; a circular of long ago does not squeeze it", () => {
  const late = chartDays({ ...facts, circularDate: "2019-06-01", today: "2021-02-05" });
  expect(late.at(-1)).toEqual({ day: "2021-02-05", cumulative: 9 });
  expect(late.length).toBeLessThanOrEqual(63);
});

test("with no date to begin from it shows the two weeks before the deadline", () => {
  const days = chartDays({ ...facts, reportsByDay: [], circularDate: null });
  expect(days).toHaveLength(14);
  expect(days.filter(({ cumulative }) => cumulative === 0)).toHaveLength(8);
});

test("the axis has whole steps and room for everybody", () => {
  for (const total of [1, 3, 7, 48, 60, 144, 334, 7468]) {
    const { max, step } = axisTop(total);
    expect(Number.isInteger(step)).toBe(true);
    expect(max).toBeGreaterThanOrEqual(total);
    expect(max % step).toBe(0);
    expect(max / step).toBeLessThanOrEqual(5);
  }
});
