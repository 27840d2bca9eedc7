import type { ReactNode } from 'react';
import { BRANCHES } from '#application/community/limits';
import { Glyph } from './icon.tsx';

const drawn = new Set<string>(BRANCHES);

/** The sprite symbol of a branch code; a branch the organisation added itself gets the plain lozenge. */
export function branchSymbol(branch: string | null | undefined): string {
  return `m-${branch != null && drawn.has(branch) ? branch : 'other'}`;
}

/** The solid mark of a branch, as ornament only. */
export function Mark(props: { branch: string | null | undefined }): ReactNode {
  return <Glyph id={branchSymbol(props.branch)} className="mark" />;
}

/** The mark of a branch with its name: the way a branch is shown everywhere. */
export function BranchMark(props: { branch: string; name: string }): ReactNode {
  return <BranchName symbol={branchSymbol(props.branch)} name={props.name} />;
}

/** The same of a symbol that is known; empty where it stands beside the name already. */
export function BranchName(props: { symbol: string; name: string }): ReactNode {
  return (
    <span className="branch">
      {props.symbol !== '' && <Glyph id={props.symbol} className="mark" />}
      {props.name}
    </span>
  );
}
