/** The least that Express can do: what a request costs before the site does anything. */
import express from 'express';

const app = express();
app.disable('x-powered-by');
app.get('/', (_req, res) => void res.type('text').send('hello'));
app.listen(Number(process.env['PORT']), '127.0.0.1');
