import { normaliseName } from './lexicon.ts';
import { subjectCue } from './subject-cues.ts';

/** `某某局2024年度…`: an organisation before the year is whose accounts these are. */
const ownOffice = subjectCue('frame.own-office');
const year = subjectCue('frame.year');
const classNumber = subjectCue('frame.class-number');
const ordinal = subjectCue('frame.ordinal');

/** What is left of a name without its own office, years and numbers. */
export function stripFrame(text: string, unitNames: readonly string[]): string {
  let plain = text.replace(ownOffice.one, '').replace(year.every, '').replace(classNumber.one, '');
  for (const name of unitNames) plain = plain.replace(name, '');
  return normaliseName(plain.replace(ordinal.one, ''))
    .replace(/^[，：；、]+/, '')
    .replace(/\d{3,7}$/, '');
}
