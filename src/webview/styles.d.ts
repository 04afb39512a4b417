/** The bundler puts a page's imported styles into a file beside its script. */
declare module '*.css';
