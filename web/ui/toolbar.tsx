import { createElement, type ReactNode } from 'react';
import { Standing, standingPiece } from '../lib/standing-pieces.tsx';
import { useT, type MessageKey } from '../lib/texts.tsx';
import { Icon, type IconName } from './icon.tsx';

/** The custom elements of @github/markdown-toolbar-element and the words that name them. */
const tools: readonly (readonly [element: string, icon: IconName, key: MessageKey])[] = [
  ['md-bold', 'bold', 'ui.toolbar.bold'],
  ['md-italic', 'italic', 'ui.toolbar.italic'],
  ['md-header', 'heading', 'ui.toolbar.heading'],
  ['md-unordered-list', 'list', 'ui.toolbar.list'],
  ['md-ordered-list', 'olist', 'ui.toolbar.orderedList'],
  ['md-quote', 'quote', 'ui.toolbar.quote'],
  ['md-link', 'link', 'ui.toolbar.link'],
];

const TOOLS = standingPiece<null>(({ t }) =>
  tools.map(([element, icon, key]) =>
    createElement(
      element,
      { key: element, class: 'btn btn--icon', role: 'button', 'aria-label': t(key), title: t(key) },
      <Icon name={icon} />,
    ),
  ),
);

/** Formatting buttons for a textarea. Hidden until the script defines them: without it they could do nothing. */
export function Toolbar(props: { for: string }): ReactNode {
  const t = useT();
  return (
    <Standing
      as="markdown-toolbar"
      attributes={{ for: props.for, class: 'toolbar', role: 'toolbar', 'aria-label': t('ui.toolbar.label') }}
      of={TOOLS}
      shape={null}
      filling={{}}
    />
  );
}
