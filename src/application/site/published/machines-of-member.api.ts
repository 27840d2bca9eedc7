import { token } from '../../shared/token.ts';

/** A machine that may call now, by the name that its desk gave it. */
export interface MachineOfMember {
  readonly name: string;
  /** Hosts that its webhooks go to. */
  readonly webhookHosts: readonly string[];
}

/** The machines that a member answers for. */
export interface MachinesOfMember {
  /** @param at those that may call then, in the order of their names */
  of(memberId: string, at: Date): Promise<readonly MachineOfMember[]>;
}
export const MACHINES_OF_MEMBER = token<MachinesOfMember>('MachinesOfMember');
