import type { Language } from '../../model/rule.ts';
import { html, type Markup } from '../../report/html/markup.ts';
import { DOWNLOADS } from '../protocol.ts';
import type { Say } from './say.ts';

/** The page before anything was dropped; the places that are filled later are empty and hidden. */
export const shell = (lang: Language, say: Say): Markup => html`<header class="page-head">
<p class="brand"><b>${say('page.title')}</b> <span class="promise">${say('page.promise')}</span></p>
<button type="button" id="language" lang="${lang === 'zh' ? 'en' : 'zh-CN'}">${lang === 'zh' ? 'English' : '中文'}</button>
</header>
<main id="page">
<section id="start" aria-labelledby="start-title">
<h1 id="start-title">${say('page.heading')}</h1>
<div id="drop">
<p class="drop-title">${say('page.drop')}</p>
<p class="buttons"><button type="button" class="primary" id="pick-files">${say('page.pick-files')}</button> <button type="button" id="pick-folder">${say('page.pick-folder')}</button> <button type="button" id="paste" aria-expanded="false" aria-controls="paste-box">${say('page.paste')}</button></p>
<p class="hint">${say('page.drop-hint')}</p>
</div>
<form id="paste-box" hidden><label for="paste-text">${say('page.paste-label')}</label><textarea id="paste-text" rows="10" spellcheck="false"></textarea><p><button type="submit" class="primary">${say('page.paste-check')}</button></p></form>
<details id="beside"><summary>${say('page.beside')}</summary>
<div class="besides">${beside('prior', say('page.prior'), say('page.prior-hint'), say)}${beside('config', say('page.config'), say('page.config-hint'), say)}</div></details>
<p class="hint">${say('page.formats')}</p>
<p class="hint"><b>${say('page.promise')}</b>${lang === 'zh' ? '：' : ': '}${say('page.promise-more')}</p>
<p class="hint">${say('page.books')}</p>
</section>
<section id="work" hidden aria-label="${say('page.progress')}"><p id="doing"></p><p id="detail"></p><progress aria-label="${say('page.progress')}"></progress> <button type="button" id="cancel">${say('page.cancel')}</button></section>
<p id="status" role="status"></p>
<div id="bar" hidden role="toolbar" aria-label="${say('page.save')}"><span class="cluster"><button type="button" id="back" hidden>${say('page.back')}</button> <button type="button" id="new">${say('page.new')}</button> <button type="button" id="add">${say('page.add')}</button></span> <span class="cluster" id="saves"><span class="saves-label" aria-hidden="true">${say('page.save')}</span> ${DOWNLOADS.map(
  (format) => html`<button type="button" data-save="${format}">${say(`page.save-${format}`)}</button> `,
)}<button type="button" id="print">${say('page.print')}</button></span></div>
<section id="departments" hidden></section>
<div id="report"></div>
</main>
<input type="file" id="files" multiple hidden><input type="file" id="folder" webkitdirectory hidden><input type="file" id="prior-files" multiple hidden><input type="file" id="prior-folder" webkitdirectory hidden><input type="file" id="config-files" multiple accept=".json,.jsonc" hidden>`;

const beside = (
  name: 'prior' | 'config',
  title: string,
  hint: string,
  say: Say,
): Markup => html`<div class="beside" id="${name}">
<h2>${title}</h2><p class="hint">${hint}</p>
<p><button type="button" data-pick="${name}-files">${say('page.pick-files')}</button> ${name === 'prior' && html`<button type="button" data-pick="prior-folder">${say('page.pick-folder')}</button> `}<output></output> <button type="button" id="remove-${name}" hidden>${say('page.remove')}</button></p>
</div>`;
