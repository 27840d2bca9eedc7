import rehypeSanitize from 'rehype-sanitize';

type Schema = NonNullable<Parameters<typeof rehypeSanitize>[0]>;

/** Everything that a rendered text may hold. Nothing here can run, load from elsewhere, or carry an id or a style. */
export const ALLOWED_HTML: Schema = {
  strip: [],
  clobber: [],
  tagNames: [
    ...['p', 'br', 'hr', 'strong', 'em', 'del', 'a', 'img', 'code', 'pre', 'blockquote'],
    ...['h3', 'h4', 'h5', 'ul', 'ol', 'li', 'label', 'input'],
    ...['div', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', ['rel', 'ugc', 'nofollow', 'noopener'], ['className', 'mention']],
    img: ['src', 'alt', ['loading', 'lazy']],
    blockquote: ['cite', ['className', 'quote']],
    ol: ['start', ['className', 'contains-task-list']],
    ul: [['className', 'contains-task-list']],
    li: [['className', 'task-list-item']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    pre: [['tabIndex', 0]],
    div: [['className', 'table-scroll'], ['role', 'group'], ['tabIndex', 0], 'ariaLabel'],
    th: [
      ['scope', 'col'],
      ['className', 'align-center', 'align-right'],
    ],
    td: [['className', 'align-center', 'align-right']],
  },
  required: { input: { type: 'checkbox', disabled: true }, img: { alt: '' } },
  protocols: { href: ['http', 'https', 'mailto'], src: [], cite: [] },
  ancestors: {
    li: ['ol', 'ul'],
    input: ['label'],
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
  },
};
