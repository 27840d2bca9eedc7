import type { ReactNode } from 'react';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT, type MessageKey } from '../lib/texts.tsx';
import { Icon, type IconName } from './icon.tsx';

/** A tool of `web/enhance/writing`, its icon and the words that name it. */
interface ToolButton {
  readonly tool: string;
  readonly icon: IconName;
  readonly name: MessageKey;
  /** The letter that does the same, with Ctrl or ⌘. */
  readonly key?: string;
}

const tools: readonly ToolButton[] = [
  { tool: 'bold', icon: 'bold', name: 'ui.toolbar.bold', key: 'B' },
  { tool: 'italic', icon: 'italic', name: 'ui.toolbar.italic', key: 'I' },
  { tool: 'heading', icon: 'heading', name: 'ui.toolbar.heading' },
  { tool: 'bullets', icon: 'list', name: 'ui.toolbar.list' },
  { tool: 'numbers', icon: 'olist', name: 'ui.toolbar.orderedList' },
  { tool: 'quotation', icon: 'quote', name: 'ui.toolbar.quote' },
  { tool: 'link', icon: 'link', name: 'ui.toolbar.link', key: 'K' },
  { tool: 'code', icon: 'code', name: 'ui.toolbar.code' },
  { tool: 'table', icon: 'table', name: 'ui.toolbar.table' },
];

const TOOLS = standingPiece<null>(({ t }) =>
  tools.map(({ tool, icon, name, key }, nth) => (
    <button
      key={tool}
      type="button"
      className="btn btn--icon"
      data-tool={tool}
      data-key={key?.toLowerCase()}
      tabIndex={nth === 0 ? 0 : -1}
      aria-label={t(name)}
      aria-keyshortcuts={key && `Control+${key} Meta+${key}`}
      title={key ? t('ui.toolbar.withKey', { name: t(name), key }) : t(name)}
    >
      <Icon name={icon} />
    </button>
  )),
);

/** Formatting buttons for a textarea. Hidden until the script defines them: without it they could do nothing. */
export function Toolbar(props: { for: string }): ReactNode {
  const t = useT();
  return (
    <Standing
      as="format-bar"
      attributes={{
        for: props.for,
        class: 'toolbar',
        role: 'toolbar',
        'aria-label': t('ui.toolbar.label'),
        'aria-controls': props.for,
        'data-columns': t('ui.toolbar.columns'),
        'data-link-told': t('ui.toolbar.linkTold'),
      }}
      of={TOOLS}
      shape={null}
      filling={{}}
    />
  );
}
