import type { Block, PageDeskView } from '#application/site/pages/page-desk.query';
import { BLOCK_KINDS, lackingIn, specOf } from '#application/site/limits';
import type { Refused } from '../lib/gates.server.ts';
import { managedPageHref } from '../lib/addresses.ts';
import { usePage } from '../lib/page.tsx';
import { errorOf, typedIn } from '../lib/refused.ts';
import { type Translate, useT, useWritten } from '../lib/texts.tsx';
import { VersionSeen } from '../lib/version-seen.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Pill } from '../ui/pill.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Sure } from '../ui/sure.tsx';

interface Props {
  readonly desk: PageDeskView;
  readonly refused: Refused | undefined;
  /** What whom a block is for is called. */
  readonly names: ReadonlyMap<string, string>;
}

/** What a block is called among the others of its page. */
export const blockName = ({ kind, title }: Pick<Block, 'kind' | 'title'>, t: Translate): string =>
  title === '' ? t(`pages.kind.${kind}`) : `${t(`pages.kind.${kind}`)}, ${title}`;

/** The blocks of a draft in their order, each with what is done with it; and a form for one more. */
export function BlockList({ desk, refused, names }: Props) {
  const t = useT();
  const { uses } = usePage();
  const isOpen = (part: ReturnType<typeof specOf>['module']) => part === undefined || uses(part);
  const { blocks } = desk.content;
  return (
    <section aria-labelledby="blocs">
      <SectionHead id="blocs" title={t('pages.compose.blocks')} />
      {blocks.length === 0 ? (
        <EmptyState level={3} title={t('pages.compose.none')} />
      ) : (
        <ol className="rows compose">
          {blocks.map((block, place) => (
            <BlockLine
              key={block.key}
              desk={desk}
              block={block}
              names={names}
              isFirst={place === 0}
              isLast={place === blocks.length - 1}
            />
          ))}
        </ol>
      )}
      <form method="post" noValidate className="form stack">
        <VersionSeen refused={refused} of={desk.revision} />
        <Select
          name="kind"
          label={t('pages.compose.kind')}
          help={t('pages.compose.addHelp')}
          choices={BLOCK_KINDS.filter(
            (kind) =>
              isOpen(specOf(kind).module) &&
              !(specOf(kind).once && blocks.some((block) => block.kind === kind)),
          ).map((value) => ({ value, label: t(`pages.kind.${value}`) }))}
          defaultValue={typedIn(refused, 'kind', 'text')}
          error={errorOf(refused, 'kind')}
        />
        <p>
          <Button name="intent" value="add" icon="plus">
            {t('pages.compose.add')}
          </Button>
        </p>
      </form>
    </section>
  );
}

function BlockLine(props: {
  desk: PageDeskView;
  block: Block;
  names: ReadonlyMap<string, string>;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { desk, block, names, isFirst, isLast } = props;
  const t = useT();
  const { uses } = usePage();
  const written = useWritten();
  const kind = t(`pages.kind.${block.kind}`);
  const { module } = specOf(block.kind);
  const which = <span className="vh"> {blockName(block, t)}</span>;
  return (
    <li id={`bloc-${block.key}`} className="compose__one">
      <div>
        <h3 className="h-m">{kind}</h3>
        {block.title !== '' && <p {...written}>{block.title}</p>}
        <p className="topic__meta">
          <Pill>{t(`pages.width.${block.width}`)}</Pill>
          <span>
            {block.segments.length === 0
              ? t('pages.compose.everybody')
              : block.segments.map((segment) => names.get(segment) ?? segment).join(', ')}
          </span>
        </p>
        {lackingIn(block).length > 0 && (
          <p className="small">
            <Pill tone="warn">{t('pages.compose.unfinished')}</Pill>
          </p>
        )}
        {module !== undefined && !uses(module) && <p className="small muted">{t('pages.compose.closed')}</p>}
      </div>
      <form method="post" className="cluster">
        <VersionSeen of={desk.revision} />
        <input type="hidden" name="block" value={block.key} />
        {!isFirst && (
          <Button look="quiet" name="intent" value="up">
            {t('pages.compose.up')}
            {which}
          </Button>
        )}
        {!isLast && (
          <Button look="quiet" name="intent" value="down">
            {t('pages.compose.down')}
            {which}
          </Button>
        )}
        <ButtonLink look="quiet" href={`${managedPageHref(desk.id)}/blocs/${block.key}`}>
          {t('pages.compose.edit')}
          {which}
        </ButtonLink>
      </form>
      <Sure
        act={t('pages.compose.remove')}
        which={blockName(block, t)}
        help={t('pages.compose.removeHelp')}
        name="intent"
        value="remove"
      >
        <VersionSeen of={desk.revision} />
        <input type="hidden" name="block" value={block.key} />
      </Sure>
    </li>
  );
}
