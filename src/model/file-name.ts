/**
 * Whether a file is one of journeys by its name. What begins with `._` macOS leaves beside a file on foreign disks: its
 * resource fork, and no text of anyone's.
 */
export function isJourneyName(name: string): boolean {
  return name.endsWith('.journey') && !name.startsWith('._');
}
