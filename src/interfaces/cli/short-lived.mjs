import { parse } from 'acorn';
import { full } from 'acorn-walk';

/**
 * V8 takes a function that is written where it becomes a property (`answer.end = () => …`) for a part of a class, and makes it among what
 * lives long; so it does with the pair behind a getter. Where a request makes them, whatever they can reach (the answer, all that was
 * read for it) outlives it until the old generation is next gone through, which comes the sooner for it. Of a function behind a comma V8
 * thinks nothing. The router of a page, the one such object with getters, is asked while its page is rendered and never again: it is told
 * what they would say.
 * @param {string} text of a module
 * @returns {string} the same to the language, on the same lines
 */
export function shortLived(text) {
  const changes = [];
  full(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (becomesProperty(node))
      changes.push(insertion(node.right.start, '(0,'), insertion(node.right.end, ')'));
    if (isRouterOfPage(node))
      for (const getter of gettersReturnedBy(node)) changes.push(...told(getter, text));
  });
  return applied(text, changes);
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunctionExpression']);

const becomesProperty = ({ type, operator, left, right }) =>
  type === 'AssignmentExpression' &&
  operator === '=' &&
  left.type === 'MemberExpression' &&
  FUNCTIONS.has(right.type);

const isRouterOfPage = ({ type, id }) =>
  type === 'FunctionDeclaration' && /^createStaticRouter\d*$/.test(id?.name ?? '');

/** Those that do nothing but return something. */
const gettersReturnedBy = ({ body }) =>
  (body.body.find(({ type }) => type === 'ReturnStatement')?.argument?.properties ?? []).filter(
    ({ kind, value }) => kind === 'get' && value.body.body[0]?.type === 'ReturnStatement',
  );

/** `get name() { return what }` becomes `name: (what)`. */
function told({ start, end, key, value }, text) {
  const what = value.body.body[0].argument;
  const [from, to] = what ? [what.start, what.end] : [end, end];
  const linesIn = (first, last) => text.slice(first, last).replaceAll(/[^\n]/g, '');
  return [
    { from: start, to: key.start, written: linesIn(start, key.start) },
    { from: key.end, to: from, written: `:(${linesIn(key.end, from)}${what ? '' : 'void 0'}` },
    { from: to, to: end, written: `)${linesIn(to, end)}` },
  ];
}

const insertion = (at, written) => ({ from: at, to: at, written });

/** From the last to the first, so that none moves another. */
function applied(text, changes) {
  const pieces = [];
  let end = text.length;
  const inOrder = changes
    .map((change, place) => ({ ...change, place }))
    .sort((one, other) => other.from - one.from || other.place - one.place);
  for (const { from, to, written } of inOrder) {
    pieces.push(text.slice(to, end), written);
    end = from;
  }
  return text.slice(0, end) + pieces.reverse().join('');
}
