/** Texts that the tests send. */

/** A journey without findings, whose only score can be another. */
export function visit(score = '+1'): string {
  return `persona kim "Kim"
journey visit "Visit" {
  persona kim
  phase before "Before" {
    touchpoint call "Call" {
      emotion kim ${score}
      evidence talks
    }
  }
}
source talks
`;
}

/** A journey whose persona comes from another file. */
export function visitImporting(path: string): string {
  return `import "${path}"\n${visit().replace('persona kim "Kim"\n', '')}`;
}

export const persona = 'persona kim "Kim"\n';
