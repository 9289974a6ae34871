import { isOpen } from '../../model/finding.ts';
import type { Location } from '../../model/location.ts';
import { TABLE_IDS, type TableId } from '../../model/table-id.ts';
import { describeTable } from '../message.ts';
import { type HtmlContext, heading } from './context.ts';
import { html, type Markup, raw } from './markup.ts';
import { panelId } from './places.ts';

/** A table or the text on the picture. */
type Node = TableId | 'text';
const NODES: readonly Node[] = ['text', ...TABLE_IDS];

/** Points of the picture; around its middle, so that no tie runs through a box. */
const WIDTH = 380;
const HEIGHT = 250;
const RADIUS = { x: 150, y: 102 };
const BOX = { width: 66, height: 30 };

interface Tie {
  readonly ends: readonly [Node, Node];
  /** Figures held against each other, and findings between the two. */
  checked: number;
  broken: { readonly id: string; readonly severity: string }[];
}

/** The tables and the text as boxes, what was held against what as lines between them, broken ones red. */
export function mapPart(context: HtmlContext): Markup | false {
  const { prefix, sources, say, lang } = context;
  if (sources.grids.length === 0) return false;
  const ties = findTies(context);
  if (ties.length === 0) return false;
  const name = (node: Node) => (node === 'text' ? say('report.narrative') : describeTable(node, lang));
  const isBroken = ({ broken }: Tie) => broken.length > 0;
  const summary = say('html.map-summary', {
    ties: String(ties.length),
    broken: String(ties.filter(isBroken).length),
  });
  return html`<nav class="map" aria-labelledby="${prefix}map-title">
${heading(context, 1, say('html.map'), raw(` id="${prefix}map-title"`))}
<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="group" aria-label="${summary}">
${[...ties].sort((a, b) => Number(isBroken(a)) - Number(isBroken(b))).map((tie) => tiePart(tie, name, context))}
${NODES.map((node) => nodePart(node, name(node), context))}
</svg>
<p class="hint">${summary}</p>
</nav>`;
}

function tiePart({ ends, checked, broken }: Tie, name: (node: Node) => string, context: HtmlContext): Markup {
  const { prefix, say } = context;
  const [from, to] = ends.map(placeOf) as [Point, Point];
  const [first] = broken;
  const label = say(first ? 'html.tie-broken' : 'html.tie', {
    a: name(ends[0]),
    b: name(ends[1]),
    count: String(first ? broken.length : checked),
  });
  const target = first ? `${prefix}${first.id}` : panelOf(ends[0], context);
  const shade = first
    ? broken.some(({ severity }) => severity === 'error')
      ? 'error'
      : 'warning'
    : 'agrees';
  const line = html`<line class="reach" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/><line class="tie" x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"/>`;
  if (target === undefined) return html`<g class="${shade}">${line}</g>`;
  return html`<a href="#${target}" class="${shade}" aria-label="${label}"${!first && raw(' tabindex="-1"')}><title>${label}</title>${line}</a>
`;
}

function nodePart(node: Node, title: string, context: HtmlContext): Markup {
  const { result, say } = context;
  const { x, y } = placeOf(node);
  const count = result.findings.filter(
    (finding) => isOpen(finding) && finding.severity !== 'note' && nodeOf(finding.locations[0]) === node,
  ).length;
  const panel = panelOf(node, context);
  const shade = panel === undefined ? 'absent' : count > 0 ? 'wrong' : 'right';
  const name = node === 'text' ? say('html.map-text') : node;
  const text = count > 0 ? `${name} · ${count}` : name;
  const box = html`<rect x="${x - BOX.width / 2}" y="${y - BOX.height / 2}" width="${BOX.width}" height="${BOX.height}" rx="6"/><text x="${x}" y="${y + 5}" text-anchor="middle">${text}</text>`;
  if (panel === undefined)
    return html`<g class="node ${shade}"><title>${say('html.node-absent', { name: title })}</title>${box}</g>`;
  // What is read out begins with what is seen.
  const label = `${text} ${say('html.node', { name: title, count: String(count) })}`;
  return html`<a href="#${panel}" class="node ${shade}" aria-label="${label}"><title>${label}</title>${box}</a>
`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The text on top, the tables around from there in their order. */
function placeOf(node: Node): Point {
  const angle = (NODES.indexOf(node) / NODES.length) * 2 * Math.PI - Math.PI / 2;
  return {
    x: Math.round(WIDTH / 2 + RADIUS.x * Math.cos(angle)),
    y: Math.round(HEIGHT / 2 + RADIUS.y * Math.sin(angle)),
  };
}

const nodeOf = (location: Location | undefined): Node | undefined =>
  location &&
  (location.table ?? (location.line !== undefined || location.paragraph !== undefined ? 'text' : undefined));

/** Kinds of rules that hold figures of two places against each other. */
const TYING: ReadonlySet<string> = new Set(['tie-out', 'narrative-tie-out', 'part-whole', 'roll-forward']);

/**
 * What was held against what: every two places that one rule of a tying kind looked at, the text with each table
 * it was held against, and every two places that stand in one finding.
 */
function findTies({ result, sources, rules }: HtmlContext): Tie[] {
  const ties = new Map<string, Tie>();
  const tieOf = (a: Node, b: Node): Tie => {
    const ends = [a, b].sort((x, y) => NODES.indexOf(x) - NODES.indexOf(y)) as [Node, Node];
    const key = ends.join();
    const tie = ties.get(key) ?? { ends, checked: 0, broken: [] };
    ties.set(key, tie);
    return tie;
  };
  const byRule = new Map<string, Map<Node, number>>();
  for (const { location, checks } of sources.uses) {
    const node = nodeOf(location);
    if (!node) continue;
    for (const { rule, outcome } of checks) {
      if (outcome !== 'pass' || !TYING.has(rules.get(rule)?.kind ?? '')) continue;
      const nodes = byRule.get(rule) ?? new Map<Node, number>();
      byRule.set(rule, nodes.set(node, (nodes.get(node) ?? 0) + 1));
    }
  }
  for (const nodes of byRule.values()) {
    const isTextRule = nodes.has('text');
    for (const [a, b] of pairs([...nodes.keys()])) {
      if (isTextRule && a !== 'text' && b !== 'text') continue;
      tieOf(a, b).checked += Math.min(nodes.get(a)!, nodes.get(b)!);
    }
  }
  for (const finding of result.findings) {
    if (!isOpen(finding) || finding.severity === 'note') continue;
    const nodes = [...new Set(finding.locations.flatMap((location) => nodeOf(location) ?? []))];
    const [first, ...others] = nodes;
    if (first) for (const other of others) tieOf(first, other).broken.push(finding);
  }
  return [...ties.values()];
}

const pairs = (nodes: readonly Node[]): [Node, Node][] =>
  nodes.flatMap((a, at) => nodes.slice(at + 1).map((b): [Node, Node] => [a, b]));

/** The panel that shows a table or the text; none where it was not read. */
function panelOf(node: Node, { sources, result, prefix }: HtmlContext): string | undefined {
  if (node === 'text') return sources.narratives.length > 0 ? panelId(prefix, 'n', 0) : undefined;
  const at = sources.grids.findIndex(({ file, sheet }) =>
    result.submission.sources.some(
      (source) => source.file === file && source.sheet === sheet && source.table === node,
    ),
  );
  return at < 0 ? undefined : panelId(prefix, 'g', at);
}
