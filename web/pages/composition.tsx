import type { ReactNode } from 'react';
import type { ShownBlock, ShownPage } from '#application/site/pages/shown-pages.query';
import { useT } from '../lib/texts.tsx';
import { Hero } from '../lists/home-blocks.tsx';
import { UnknownFilters } from '../lists/unknown-filters.tsx';
import { Columns, PageHead, Wrap } from '../ui/layout.tsx';
import type { BlockData } from './block-data.server.ts';
import { BlockView, hasHeading, headingId, isSeen } from './block-view.tsx';

/** A page as it was composed: blocks of full width one under the other, the others in a reading column with a narrow one beside it. */
export function Composition(props: { page: ShownPage; data: BlockData; path: string; children?: ReactNode }) {
  const { page, data, path } = props;
  const blocks = page.blocks.filter((block) => isSeen(block, data));
  const hero = blocks.find(({ kind }) => kind === 'hero');
  return (
    <>
      {!hero && (
        <Wrap>
          <PageHead title={page.title} lead={page.description || undefined} given />
        </Wrap>
      )}
      {data.unknown.length > 0 && (
        <Wrap>
          <UnknownFilters unknown={data.unknown} />
        </Wrap>
      )}
      {runsOf(blocks).map((run, place) => {
        const [first] = run as [ShownBlock];
        if (first.kind === 'hero')
          return <Hero key={first.key} often={data.often} title={first.title || nameOf(page)} />;
        if (first.width !== 'wide') return <Columned key={first.key} run={run} data={data} path={path} />;
        // What follows columns has their space above it already.
        const look = first.kind === 'categories' && place > 0 ? 'wrap' : 'section wrap';
        return (
          <Framed key={first.key} block={first} look={look}>
            <BlockView block={first} data={data} path={path} />
          </Framed>
        );
      })}
      {props.children}
    </>
  );
}

/** What the home page is called is for lists of the team; its words of welcome are those of the site unless it has its own. */
const nameOf = ({ isHome, title }: ShownPage): string => (isHome ? '' : title);

/** A section named after the heading of its block. */
function Framed(props: { block: ShownBlock; look?: string; children: ReactNode }) {
  const { block, look, children } = props;
  if (!hasHeading(block)) return <div className={look}>{children}</div>;
  return (
    <section className={look} aria-labelledby={headingId(block)}>
      {children}
    </section>
  );
}

/** Blocks of columns that follow each other: the narrow ones stand beside the others. */
function Columned({ run, data, path }: { run: readonly ShownBlock[]; data: BlockData; path: string }) {
  const t = useT();
  const framed = (width: ShownBlock['width'], look?: string) =>
    run
      .filter((block) => block.width === width)
      .map((block) => (
        <Framed key={block.key} block={block} look={look}>
          <BlockView block={block} data={data} path={path} />
        </Framed>
      ));
  const beside = framed('aside');
  const main = <div className="composed">{framed('main', 'composed__block')}</div>;
  return (
    <Wrap className="section">
      {beside.length === 0 ? (
        <div className="composed--reading">{main}</div>
      ) : (
        <Columns asideLabel={t('lists.home.life')} aside={<>{beside}</>}>
          {main}
        </Columns>
      )}
    </Wrap>
  );
}

/** What is as wide as the page stands alone; the rest keeps together. */
function runsOf(blocks: readonly ShownBlock[]): readonly (readonly ShownBlock[])[] {
  const runs: ShownBlock[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (block.width !== 'wide' && last && last[0]!.width !== 'wide') last.push(block);
    else runs.push([block]);
  }
  return runs;
}
