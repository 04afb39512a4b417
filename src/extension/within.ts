/** The parts of an address that say where it is; VS Code's and other libraries' `Uri` alike. */
interface Address {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
}

/** Whether `address` is `folder` itself or stands somewhere below it. */
export function isWithin(folder: Address, address: Address): boolean {
  if (folder.scheme !== address.scheme || folder.authority !== address.authority) return false;
  const start = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const steps = address.path.split('/');
  return !steps.includes('..') && `${address.path}/`.startsWith(start);
}

/** The last part of an address, as people know a file. */
export function fileName({ path }: Pick<Address, 'path'>): string {
  return path.split('/').at(-1) ?? '';
}
