/** Prints the milliseconds of CPU that a post of 1,500 characters takes to render, warm. In a process like the product's. */
import { MarkdownRenderer } from '#infrastructure/platform/text/markdown-renderer';
import { cpuMilliseconds } from './cpu-time.ts';

const PROSE =
  'Bonjour à toutes et à tous, je viens de recevoir mon avis et je ne comprends pas la ligne des revenus. ' +
  'J’ai **déclaré** en traitements et salaires, comme @plume-du-rhone le conseille [ici](/sujets/12), et pourtant ' +
  'le montant retenu n’est pas le même que celui de mes diffuseurs. Quelqu’un a-t-il vécu la même chose ?\n\n';

const renderer = new MarkdownRenderer();
const context = { baseUrl: 'https://site.example', trust: 'new', mentions: () => true } as const;
const post = `# Ma question\n\n- un\n- deux\n\n${PROSE.repeat(5)}`.slice(0, 1_500);
const times = Array.from({ length: 300 }, () => cpuMilliseconds(() => renderer.render(post, context)));
// The fastest, because other processes share the machine.
process.stdout.write(`${Math.min(...times)}\n`);
