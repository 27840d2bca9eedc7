import { BRANCHES, type Branch, isBranch } from '../../shared/branch.ts';
import { InvalidValue } from '../../shared/domain-error.ts';
import { isProvidedRole, PROVIDED_ROLES, type ProvidedRole } from '../../shared/provided.ts';

/** What a provider says of somebody, as it says it. */
export type Claims = Readonly<Record<string, unknown>>;

/** `claim = value -> role:moderator`; `*` for any value. */
interface ClaimRule {
  readonly claim: string;
  readonly value: string;
  readonly gives: 'role' | 'group' | 'branch';
  readonly what: string;
}

/** What claims come to. */
export interface Given {
  readonly role: ProvidedRole | null;
  readonly groups: readonly string[];
  readonly branches: readonly Branch[];
}

export const RULES_MAX = { lines: 40, text: 4000 } as const;
const LINE =
  /^(?<claim>[\w.:/@-]{1,160})\s*=\s*(?<value>[^\n]{1,200}?)\s*(?:->|→)\s*(?<gives>role|group|branch):(?<what>[\w-]{1,80})$/u;
const ANYTHING = '*';

/**
 * One rule a line, as an administrator typed them.
 * @throws InvalidValue beside `rules`, with the number of the line
 */
export function claimRulesOf(text: string): ClaimRule[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.filter((line) => line !== '').length > RULES_MAX.lines)
    throw new InvalidValue('rules', 'list.too-long', { max: RULES_MAX.lines });
  return lines.flatMap((line, index) => (line === '' ? [] : [ruleIn(line, index + 1)]));
}

function ruleIn(text: string, line: number): ClaimRule {
  const parts = LINE.exec(text)?.groups;
  if (!parts) throw new InvalidValue('rules', 'site.claim-rule-unreadable', { line });
  const rule = parts as unknown as ClaimRule;
  if (rule.gives === 'role' && !isProvidedRole(rule.what))
    throw new InvalidValue('rules', 'site.claim-rule-role', { line });
  if (rule.gives === 'branch' && !isBranch(rule.what))
    throw new InvalidValue('rules', 'site.claim-rule-branch', { line });
  const { claim, value, gives, what } = rule;
  return { claim, value: value.replace(/^"(.*)"$/, '$1'), gives, what };
}

/** Of several roles the highest; groups and branches each once. */
export function givenBy(rules: readonly ClaimRule[], claims: Claims): Given {
  const met = rules.filter((rule) => isMet(rule, claims));
  const named = (gives: ClaimRule['gives']) =>
    met.filter((rule) => rule.gives === gives).map(({ what }) => what);
  const roles = named('role');
  const branches = named('branch');
  return {
    role: PROVIDED_ROLES.findLast((role) => roles.includes(role)) ?? null,
    groups: [...new Set(named('group'))],
    branches: BRANCHES.filter((branch) => branches.includes(branch)),
  };
}

function isMet({ claim, value }: ClaimRule, claims: Claims): boolean {
  const said = claimAt(claims, claim);
  const all = (Array.isArray(said) ? said : [said]).filter(
    (one) => ['string', 'number', 'boolean'].includes(typeof one) && one !== '',
  );
  return value === ANYTHING ? all.length > 0 : all.some((one) => String(one) === value);
}

/** By its whole name first: names of claims may hold dots. */
function claimAt(claims: Claims, path: string): unknown {
  if (Object.hasOwn(claims, path)) return claims[path];
  return path.split('.').reduce<unknown>((inside, part) => {
    const holds = inside !== null && typeof inside === 'object' && Object.hasOwn(inside, part);
    return holds ? (inside as Claims)[part] : undefined;
  }, claims);
}
