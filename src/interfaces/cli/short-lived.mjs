import { parse } from 'acorn';
import { full } from 'acorn-walk';

/**
 * V8 makes some functions among what lives long: those written where they become a property (`answer.end = () => …`) and those behind
 * which an object hides one (`{ get state() { … } }`). It takes them for parts of a class. Where a request makes them, whatever they can
 * reach (the answer, all that was read for it) outlives it until the old generation is next gone through, which comes the sooner
 * for it. Of a function behind a comma, or of a method that is made a getter afterwards, V8 thinks nothing.
 * @param {string} text of a module
 * @returns {string} the same to the language, on the same lines
 */
export function shortLived(text) {
  const changes = [];
  full(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (becomesProperty(node))
      changes.push(insertion(node.right.start, '(0,'), insertion(node.right.end, ')'));
    if (node.type !== 'ObjectExpression') return;
    const getters = node.properties.filter(({ kind }) => kind === 'get');
    if (getters.length === 0 || !canBeMadeAfterwards(node.properties)) return;
    const names = getters.map(({ key }) => JSON.stringify(key.name));
    changes.push(insertion(node.start, `(${MADE_GETTERS}(`), insertion(node.end, `,[${names.join(',')}]))`));
    for (const { start, key } of getters)
      changes.push({
        from: start,
        to: key.start,
        written: text.slice(start, key.start).replaceAll(/[^\n]/g, ''),
      });
  });
  const changed = applied(text, changes);
  return changed.includes(`${MADE_GETTERS}(`) ? HELPER + changed : changed;
}

const FUNCTIONS = new Set(['FunctionExpression', 'ArrowFunctionExpression']);

const becomesProperty = ({ type, operator, left, right }) =>
  type === 'AssignmentExpression' &&
  operator === '=' &&
  left.type === 'MemberExpression' &&
  FUNCTIONS.has(right.type);

/** Whether the getters of an object can be made afterwards: nothing is set through them, and each name is there once. */
const canBeMadeAfterwards = (properties) =>
  properties.every(
    ({ type, kind, computed, key }) =>
      type === 'Property' && kind !== 'set' && !computed && key.type === 'Identifier',
  ) && new Set(properties.map(({ key }) => key.name)).size === properties.length;

const MADE_GETTERS = 'madeGetters';
/** Methods of a new object become what is read of it; their place among its properties stays. */
const HELPER = `const ${MADE_GETTERS}=(object,names)=>{for(const name of names)Object.defineProperty(object,name,{get:object[name],enumerable:true,configurable:true});return object};`;

const insertion = (at, written) => ({ from: at, to: at, written });

/** From the last to the first, so that none moves another. What begins later at the same place stands further in. */
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
