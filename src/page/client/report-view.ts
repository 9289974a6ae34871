import { activateReport } from '../../report/html/client/activate.ts';

/** Puts the main part of a report into `place`, and makes it work. */
export function showReport(markup: string, place: HTMLElement): void {
  place.innerHTML = markup;
  activateReport(place);
}
