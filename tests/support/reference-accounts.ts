/**
 * A small department written out by hand, in 万元: every relation of the nine tables holds in it exactly, and
 * every column that a form can have is filled.
 */
const GRIDS: Readonly<Record<string, string>> = {
  t01: `
    income.general 151.00 | income.fund 25.00 | income.capital 13.00 | income.superior 5.00
    income.business 3.00 | income.operating 2.00 | income.affiliate 1.00 | income.other 5.00
    income.year 205.00 | income.nonfiscal 2.00 | income.opening 26.50 | income.grand 233.50
    expense.201 144.00 | expense.208 20.00 | expense.212 22.00 | expense.223 12.00
    expense.year 198.00 | expense.distribution 1.00 | expense.closing 34.50 | expense.grand 233.50`,
  t02: `
            total  fiscal superior business operating affiliate other
    total   205.00 189.00 5.00     3.00     2.00      1.00      5.00
    201     148.00 132.00 5.00     3.00     2.00      1.00      5.00
    20103   148.00 132.00 5.00     3.00     2.00      1.00      5.00
    2010301 120.00 105.00 4.00     3.00     2.00      1.00      5.00
    2010302 28.00  27.00  1.00     -        -         -         -
    208     19.00  19.00  -        -        -         -         -
    20805   19.00  19.00  -        -        -         -         -
    2080505 15.00  15.00  -        -        -         -         -
    2080506 4.00   4.00   -        -        -         -         -
    212     25.00  25.00  -        -        -         -         -
    21208   25.00  25.00  -        -        -         -         -
    2120803 20.00  20.00  -        -        -         -         -
    2120804 5.00   5.00   -        -        -         -         -
    223     13.00  13.00  -        -        -         -         -
    22301   13.00  13.00  -        -        -         -         -
    2230105 10.00  10.00  -        -        -         -         -
    2230199 3.00   3.00   -        -        -         -         -`,
  t03: `
            total  basic  project upward operating subsidy
    total   198.00 116.00 76.00   1.00   2.00      3.00
    201     144.00 93.00  45.00   1.00   2.00      3.00
    20103   144.00 93.00  45.00   1.00   2.00      3.00
    2010301 113.00 83.00  24.00   1.00   2.00      3.00
    2010302 31.00  10.00  21.00   -      -         -
    208     20.00  16.00  4.00    -      -         -
    20805   20.00  16.00  4.00    -      -         -
    2080505 15.00  12.00  3.00    -      -         -
    2080506 5.00   4.00   1.00    -      -         -
    212     22.00  4.00   18.00   -      -         -
    21208   22.00  4.00   18.00   -      -         -
    2120803 18.00  3.00   15.00   -      -         -
    2120804 4.00   1.00   3.00    -      -         -
    223     12.00  3.00   9.00    -      -         -
    22301   12.00  3.00   9.00    -      -         -
    2230105 9.00   2.00   7.00    -      -         -
    2230199 3.00   1.00   2.00    -      -         -`,
  t04: `
    income.general 151.00 | income.fund 25.00 | income.capital 13.00 | income.year 189.00
    income.opening 22.50 | income.opening_general 18.00 | income.opening_fund 3.00 | income.opening_capital 1.50
    income.grand 211.50
                    total  general fund  capital
    expense.201     130.00 130.00  -     -
    expense.208     20.00  20.00   -     -
    expense.212     22.00  -       22.00 -
    expense.223     12.00  -       -     12.00
    expense.year    184.00 150.00  22.00 12.00
    expense.closing 27.50  19.00   6.00  2.50
    expense.grand   211.50 169.00  28.00 14.50`,
  t05: `
            opening income total  basic  project personnel public closing
    201     15.00   132.00 130.00 90.00  40.00   66.00     24.00  17.00
    20103   15.00   132.00 130.00 90.00  40.00   66.00     24.00  17.00
    2010301 10.00   105.00 100.00 80.00  20.00   60.00     20.00  15.00
    2010302 5.00    27.00  30.00  10.00  20.00   6.00      4.00   2.00
    208     3.00    19.00  20.00  16.00  4.00    14.00     2.00   2.00
    20805   3.00    19.00  20.00  16.00  4.00    14.00     2.00   2.00
    2080505 1.00    15.00  15.00  12.00  3.00    11.00     1.00   1.00
    2080506 2.00    4.00   5.00   4.00   1.00    3.00      1.00   1.00
    total   18.00   151.00 150.00 106.00 44.00   80.00     26.00  19.00`,
  t06: `
    301 70.00 | 30101 40.00 | 30102 30.00 | 303 10.00 | 30301 4.00 | 30302 6.00
    302 20.00 | 30201 5.00 | 30212 2.00 | 30215 3.00 | 30216 1.00 | 30217 1.50 | 30231 3.50 | 30299 4.00
    310 6.00 | 31002 4.20 | 31013 1.80 | personnel 80.00 | public 26.00 | total 106.00`,
  t07: `
              budget actual
    total     12.00  10.30
    abroad    3.00   2.50
    vehicle   7.00   6.00
    purchase  2.50   2.00
    operation 4.50   4.00
    reception 2.00   1.80
    meeting   3.50   3.20
    training  1.50   1.30
    domestic  1.70   1.50
    foreign   0.30   0.30
    agency    27.00  26.00
    agency_office - 20.00
    agency_like   - 6.00
    procurement   - 30.10
    goods     -      9.60
    works     -      6.40
    services  -      14.10
    sme       -      24.10
    micro     -      20.00`,
  t08: `
            opening income total basic project closing
    total   3.00    25.00  22.00 4.00  18.00   6.00
    212     3.00    25.00  22.00 4.00  18.00   6.00
    21208   3.00    25.00  22.00 4.00  18.00   6.00
    2120803 2.00    20.00  18.00 3.00  15.00   4.00
    2120804 1.00    5.00   4.00  1.00  3.00    2.00`,
  t09: `
            opening income total basic project closing
    total   1.50    13.00  12.00 3.00  9.00    2.50
    223     1.50    13.00  12.00 3.00  9.00    2.50
    22301   1.50    13.00  12.00 3.00  9.00    2.50
    2230105 1.00    10.00  9.00  2.00  7.00    2.00
    2230199 0.50    3.00   3.00  1.00  2.00    0.50`,
};

/** Printed texts by fact key. */
export function referenceFacts(): Record<string, string> {
  const facts: Record<string, string> = {};
  for (const [table, grid] of Object.entries(GRIDS)) {
    let columns: string[] = [];
    for (const line of grid.trim().split('\n')) {
      const cells = line.trim().split(/\s+/);
      if (!/\d\.\d\d/.test(line)) columns = cells;
      else if (columns.length === 0) {
        for (const single of line.split('|')) {
          const [row, text] = single.trim().split(/\s+/);
          facts[`${table}.${row}`] = text!;
        }
      } else {
        const [row, ...texts] = cells;
        texts.forEach((text, index) => {
          facts[`${table}.${row}.${columns[index]}`] = text;
        });
      }
    }
  }
  return facts;
}
