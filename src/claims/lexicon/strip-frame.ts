import { mark } from '../cues/marks.ts';
import { normaliseName } from './lexicon.ts';
import { subjectCue } from './subject-cues.ts';

/** `某某局2024年度…`: an organisation before the year is whose accounts these are. */
const lead = mark('joint.lead');
const ownOffice = subjectCue('frame.own-office');
const year = subjectCue('frame.year');
const classNumber = subjectCue('frame.class-number');
const ofThreePublic = subjectCue('frame.of-three-public');
const ordinal = subjectCue('frame.ordinal');
const officeEnd = subjectCue('frame.office-end');
const officeWord = subjectCue('frame.office-word');

/** What is left of a name without its own office, years and numbers. */
export function stripFrame(text: string, unitNames: readonly string[]): string {
  let plain = text.replace(ownOffice.one, '').replace(year.every, '').replace(classNumber.one, '');
  for (const name of unitNames) plain = plain.replace(name, '');
  // Only behind the year is a piece of its name the office itself: 城乡社区支出 is none of a community's.
  const own = text.search(year.one) === 0 ? withoutShortName(plain, unitNames) : plain;
  return normaliseName(own.replace(ordinal.one, '').replace(ofThreePublic.one, ''))
    .replace(lead.one, '')
    .replace(/\d{3,7}$/, '');
}

/** Shortest piece of its name by which a text calls its own office. */
const LEAST = 3;
const MOST = 12;

/** `2018年白青乡部门年初结转和结余`: the own office, called by a piece of its name. */
function withoutShortName(text: string, unitNames: readonly string[]): string {
  for (const name of unitNames) {
    let length = Math.min(MOST, text.length);
    while (length >= LEAST && !name.includes(text.slice(0, length))) length -= 1;
    if (length < LEAST) continue;
    const rest = text.slice(length);
    if (officeWord.test(rest)) return rest.replace(officeWord.one, '');
    if (officeEnd.test(text.slice(0, length))) return rest;
  }
  return text;
}
