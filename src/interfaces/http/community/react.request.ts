import { IsIn } from 'class-validator';

/** Given or taken back. */
export class ReactRequest {
  @IsIn(['thanks', 'useful', 'bravo'])
  kind!: 'thanks' | 'useful' | 'bravo';
}
