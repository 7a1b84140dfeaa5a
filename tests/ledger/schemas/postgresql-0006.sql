--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: sayso_stem; Type: TEXT SEARCH DICTIONARY; Schema: public; Owner: -
--

CREATE TEXT SEARCH DICTIONARY public.sayso_stem (
    TEMPLATE = pg_catalog.snowball,
    language = 'english' );


--
-- Name: sayso; Type: TEXT SEARCH CONFIGURATION; Schema: public; Owner: -
--

CREATE TEXT SEARCH CONFIGURATION public.sayso (
    PARSER = pg_catalog."default" );

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR asciiword WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR word WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR numword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR email WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR url WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR host WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR sfloat WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR version WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_numpart WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_part WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword_asciipart WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR numhword WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR asciihword WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR hword WITH public.sayso_stem;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR url_path WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR file WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR "float" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR "int" WITH simple;

ALTER TEXT SEARCH CONFIGURATION public.sayso
    ADD MAPPING FOR uint WITH simple;


SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: approvals; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.approvals (
    id integer NOT NULL,
    article_id integer NOT NULL,
    author text NOT NULL COLLATE pg_catalog."C",
    made_at text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C"
);


--
-- Name: approvals_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.approvals_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: approvals_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.approvals_id_seq OWNED BY public.approvals.id;


--
-- Name: articles; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.articles (
    id bigint NOT NULL,
    text_id text NOT NULL COLLATE pg_catalog."C",
    url text COLLATE pg_catalog."C",
    outlet text COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    bylines text NOT NULL COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    text text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C",
    search tsvector GENERATED ALWAYS AS (to_tsvector('public.sayso'::regconfig, regexp_replace(NORMALIZE("left"(text, 250000), NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text))) STORED
);


--
-- Name: articles_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.articles_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: articles_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.articles_id_seq OWNED BY public.articles.id;


--
-- Name: sightings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sightings (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    address text COLLATE pg_catalog."C",
    address_key text COLLATE pg_catalog."C",
    version integer NOT NULL,
    outlet text COLLATE pg_catalog."C",
    outlet_key text COLLATE pg_catalog."C",
    title text COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    first_seen text NOT NULL COLLATE pg_catalog."C",
    last_seen text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: statements; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.statements (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    label text NOT NULL COLLATE pg_catalog."C",
    parent text COLLATE pg_catalog."C",
    source_id bigint,
    speaker_id bigint,
    source text COLLATE pg_catalog."C",
    cue text COLLATE pg_catalog."C",
    content text NOT NULL COLLATE pg_catalog."C",
    kind text NOT NULL COLLATE pg_catalog."C",
    act text NOT NULL COLLATE pg_catalog."C",
    addressee text COLLATE pg_catalog."C",
    said_on text COLLATE pg_catalog."C",
    day_from text COLLATE pg_catalog."C",
    day_to text COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    start integer NOT NULL,
    "end" integer NOT NULL,
    confidence double precision NOT NULL,
    search tsvector GENERATED ALWAYS AS (to_tsvector('public.sayso'::regconfig, regexp_replace(NORMALIZE("left"(content, 250000), NFKD), '[\u0300-\u036f]'::text, ''::text, 'g'::text))) STORED
);


--
-- Name: articles_view; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.articles_view AS
 SELECT articles.id,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    articles.bylines,
    articles.language,
    length(articles.text) AS characters,
    ( SELECT count(*) AS count
           FROM public.statements
          WHERE (statements.article_id = articles.id)) AS statements,
    ( SELECT count(*) AS count
           FROM public.sightings
          WHERE (sightings.article_id = articles.id)) AS sightings,
    articles.added_at,
    articles.text_id
   FROM public.articles;


--
-- Name: corrections; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.corrections (
    id integer NOT NULL,
    article_id integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    correction text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    made_at text NOT NULL COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C",
    carried_from integer
);


--
-- Name: corrections_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.corrections_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: corrections_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.corrections_id_seq OWNED BY public.corrections.id;


--
-- Name: failures; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.failures (
    id bigint NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    outlet text COLLATE pg_catalog."C",
    error text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    attempts integer NOT NULL,
    first_failed text NOT NULL COLLATE pg_catalog."C",
    last_failed text NOT NULL COLLATE pg_catalog."C",
    settled_at text COLLATE pg_catalog."C"
);


--
-- Name: failures_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.failures_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: failures_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.failures_id_seq OWNED BY public.failures.id;


--
-- Name: feed_entries; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feed_entries (
    feed_id bigint NOT NULL,
    address_key text NOT NULL COLLATE pg_catalog."C",
    updated text COLLATE pg_catalog."C"
);


--
-- Name: feeds; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.feeds (
    id bigint NOT NULL,
    address_key text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    etag text COLLATE pg_catalog."C",
    last_modified text COLLATE pg_catalog."C",
    asked_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: feeds_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.feeds_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: feeds_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.feeds_id_seq OWNED BY public.feeds.id;


--
-- Name: identities; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.identities (
    id integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    from_id integer NOT NULL,
    into_id integer NOT NULL,
    from_name text NOT NULL COLLATE pg_catalog."C",
    into_name text NOT NULL COLLATE pg_catalog."C",
    moved text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    made_at text NOT NULL COLLATE pg_catalog."C",
    undone_by text COLLATE pg_catalog."C",
    undone_at text COLLATE pg_catalog."C",
    why text COLLATE pg_catalog."C"
);


--
-- Name: identities_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.identities_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: identities_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.identities_id_seq OWNED BY public.identities.id;


--
-- Name: ledger_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ledger_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: moves; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.moves (
    id integer NOT NULL,
    article_id integer NOT NULL,
    story text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    moved_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: moves_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.moves_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: moves_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.moves_id_seq OWNED BY public.moves.id;


--
-- Name: places; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.places (
    article_id integer NOT NULL,
    story text NOT NULL COLLATE pg_catalog."C",
    placed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: readings; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.readings (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    record text NOT NULL COLLATE pg_catalog."C",
    version text NOT NULL COLLATE pg_catalog."C",
    weights text NOT NULL COLLATE pg_catalog."C",
    read_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: readings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.readings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: readings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.readings_id_seq OWNED BY public.readings.id;


--
-- Name: relays; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.relays (
    statement_id bigint NOT NULL,
    "position" integer NOT NULL,
    source_id bigint NOT NULL
);


--
-- Name: sessions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sessions (
    id integer NOT NULL,
    digest text NOT NULL COLLATE pg_catalog."C",
    user_id integer NOT NULL,
    begun_at text NOT NULL COLLATE pg_catalog."C",
    used_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: sessions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sessions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sessions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sessions_id_seq OWNED BY public.sessions.id;


--
-- Name: sightings_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sightings_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sightings_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sightings_id_seq OWNED BY public.sightings.id;


--
-- Name: sources; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sources (
    id bigint NOT NULL,
    article_id bigint NOT NULL,
    speaker_id bigint NOT NULL,
    label text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    named boolean NOT NULL,
    role text COLLATE pg_catalog."C"
);


--
-- Name: sources_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.sources_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: sources_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.sources_id_seq OWNED BY public.sources.id;


--
-- Name: speakers; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.speakers (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    type text NOT NULL COLLATE pg_catalog."C",
    named boolean NOT NULL
);


--
-- Name: speakers_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.speakers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: speakers_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.speakers_id_seq OWNED BY public.speakers.id;


--
-- Name: speakers_view; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.speakers_view AS
 SELECT speakers.id,
    speakers.name,
    speakers.type,
    speakers.named,
    count(statements.id) AS statements,
    count(DISTINCT statements.article_id) AS articles,
    min(statements.day_from) AS first_day,
    max(statements.day_from) AS last_day
   FROM ((public.speakers
     JOIN public.sources ON ((sources.speaker_id = speakers.id)))
     JOIN public.statements ON ((statements.source_id = sources.id)))
  GROUP BY speakers.id, speakers.name, speakers.type, speakers.named;


--
-- Name: statements_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.statements_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: statements_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.statements_id_seq OWNED BY public.statements.id;


--
-- Name: statements_view; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.statements_view AS
 SELECT statements.id,
    statements.said_on,
    sources.name AS speaker,
    sources.type AS speaker_type,
    sources.role,
    sources.named,
    statements.source,
    statements.cue,
    statements.content,
    statements.kind,
    statements.act,
    ( SELECT string_agg(names.name, ' < '::text) AS string_agg
           FROM ( SELECT relay.name
                   FROM (public.relays
                     JOIN public.sources relay ON ((relay.id = relays.source_id)))
                  WHERE (relays.statement_id = statements.id)
                  ORDER BY relays."position") names) AS via,
    statements.addressee,
    articles.outlet,
    articles.published,
    articles.title,
    articles.url,
    statements.confidence,
    statements.label,
    statements.article_id,
    sources.speaker_id
   FROM ((public.statements
     JOIN public.articles ON ((articles.id = statements.article_id)))
     LEFT JOIN public.sources ON ((sources.id = statements.source_id)));


--
-- Name: submissions; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.submissions (
    id integer NOT NULL,
    kind text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    published text COLLATE pg_catalog."C",
    outlet text COLLATE pg_catalog."C",
    data bytea,
    author text NOT NULL COLLATE pg_catalog."C",
    state text NOT NULL COLLATE pg_catalog."C",
    articles text NOT NULL COLLATE pg_catalog."C",
    failures text NOT NULL COLLATE pg_catalog."C",
    taken integer NOT NULL,
    known integer NOT NULL,
    added_at text NOT NULL COLLATE pg_catalog."C",
    changed_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: submissions_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.submissions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: submissions_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.submissions_id_seq OWNED BY public.submissions.id;


--
-- Name: users; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.users (
    id integer NOT NULL,
    name_key text NOT NULL COLLATE pg_catalog."C",
    name text NOT NULL COLLATE pg_catalog."C",
    role text NOT NULL COLLATE pg_catalog."C",
    password text NOT NULL COLLATE pg_catalog."C",
    added_at text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: users_id_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.users_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: users_id_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.users_id_seq OWNED BY public.users.id;


--
-- Name: versions_view; Type: VIEW; Schema: public; Owner: -
--

CREATE VIEW public.versions_view AS
 SELECT sightings.id,
    sightings.address,
    sightings.version,
    sightings.first_seen,
    sightings.last_seen,
    sightings.outlet,
    sightings.title,
    sightings.article_id,
    earlier.article_id AS earlier_article_id
   FROM (public.sightings
     LEFT JOIN public.sightings earlier ON (((earlier.address_key = sightings.address_key) AND (earlier.version = (sightings.version - 1)))));


--
-- Name: approvals id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals ALTER COLUMN id SET DEFAULT nextval('public.approvals_id_seq'::regclass);


--
-- Name: articles id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles ALTER COLUMN id SET DEFAULT nextval('public.articles_id_seq'::regclass);


--
-- Name: corrections id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections ALTER COLUMN id SET DEFAULT nextval('public.corrections_id_seq'::regclass);


--
-- Name: failures id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failures ALTER COLUMN id SET DEFAULT nextval('public.failures_id_seq'::regclass);


--
-- Name: feeds id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds ALTER COLUMN id SET DEFAULT nextval('public.feeds_id_seq'::regclass);


--
-- Name: identities id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities ALTER COLUMN id SET DEFAULT nextval('public.identities_id_seq'::regclass);


--
-- Name: moves id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moves ALTER COLUMN id SET DEFAULT nextval('public.moves_id_seq'::regclass);


--
-- Name: readings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readings ALTER COLUMN id SET DEFAULT nextval('public.readings_id_seq'::regclass);


--
-- Name: sessions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions ALTER COLUMN id SET DEFAULT nextval('public.sessions_id_seq'::regclass);


--
-- Name: sightings id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sightings ALTER COLUMN id SET DEFAULT nextval('public.sightings_id_seq'::regclass);


--
-- Name: sources id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources ALTER COLUMN id SET DEFAULT nextval('public.sources_id_seq'::regclass);


--
-- Name: speakers id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speakers ALTER COLUMN id SET DEFAULT nextval('public.speakers_id_seq'::regclass);


--
-- Name: statements id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements ALTER COLUMN id SET DEFAULT nextval('public.statements_id_seq'::regclass);


--
-- Name: submissions id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions ALTER COLUMN id SET DEFAULT nextval('public.submissions_id_seq'::regclass);


--
-- Name: users id; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users ALTER COLUMN id SET DEFAULT nextval('public.users_id_seq'::regclass);


--
-- Data for Name: approvals; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: articles; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.articles VALUES (1, 'sha256:cd3fbf8333ecccc9b56453f6dd7d443726fead261d840124295f4a4fae7ad978', 'https://courier.example/2031/10/ferry-to-orrin', 'The Lowmark Courier', 'Ferry to Orrin may stop before winter', '["Petra Onslow","Dai Merrin"]', '2031-10-09', 'en', 'Ferry to Orrin may stop before winter

The only ferry between Lowmark and Orrin island may stop running before the winter, according to a leaked report by the Harbour Inspectorate.

“The hull will not pass another inspection,” Ilse Marrow, chief engineer of the Orrin Line, told reporters on Tuesday. “That is not an opinion.” The inspectors, she added, had been given every drawing they asked for.

Her own company disagrees. Northern Wire reported on Wednesday, citing a person close to the board, that the Orrin Line hopes to keep the old vessel in service until March.

Some 1,900 people live on Orrin. The crossing takes fifty minutes, and there is no bridge.

Tomas Verane, a shopkeeper in the island’s only harbour, has seen a winter without a boat. “In the year of the long storm nothing crossed for nine days,” he said. “By the fifth day there was no milk, and by the seventh the school had no oil for its stove.

“Nobody in the ministry remembers that. I do.”

He believes the inspectors were told to hurry.

The Ministry of Transport denied it. There was “no fixed date” for a closure, its spokesman, Aurel Finch, wrote in an email to the Courier, adding that a replacement was “being looked into”.

Passengers are said to have been warned off the upper deck since August.

According to the Orrin Lamp, the island’s weekly, Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”.

Some experts think that a smaller boat could cope. “It is a matter of will, not of water,” one of them said.

The council votes on 20 October.
', '2026-11-24T23:34:58Z', DEFAULT);
INSERT INTO public.articles VALUES (2, 'sha256:1dbfea3775d5a76714a19f275b53880491482a7d80324ccdde7765662d161f37', 'https://lamp.example/bridge', 'The Orrin Lamp', 'Bridge', '[]', '2032-03-04T09:00', NULL, 'The old bridge will close in May, the Ministry of Transport said on 3 March. “It is a matter of will, not of water,” Ilse Marrow, an engineer, told the Lamp.

The café owner José Ruíz said the crossings had been cancelled twice. Northern Wire, citing officials, reported that the mayor had resigned.
', '2026-11-24T23:35:00Z', DEFAULT);


--
-- Data for Name: corrections; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: failures; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: feed_entries; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: feeds; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: identities; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: ledger_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.ledger_version VALUES ('0006');


--
-- Data for Name: moves; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: places; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: readings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.readings VALUES (1, 1, '{"schema":"sayso.record/1","article":{"id":"sha256:cd3fbf8333ecccc9b56453f6dd7d443726fead261d840124295f4a4fae7ad978","url":"https://courier.example/2031/10/ferry-to-orrin","outlet":"The Lowmark Courier","title":"Ferry to Orrin may stop before winter","bylines":["Petra Onslow","Dai Merrin"],"published":"2031-10-09","language":"en","text":"Ferry to Orrin may stop before winter\n\nThe only ferry between Lowmark and Orrin island may stop running before the winter, according to a leaked report by the Harbour Inspectorate.\n\n“The hull will not pass another inspection,” Ilse Marrow, chief engineer of the Orrin Line, told reporters on Tuesday. “That is not an opinion.” The inspectors, she added, had been given every drawing they asked for.\n\nHer own company disagrees. Northern Wire reported on Wednesday, citing a person close to the board, that the Orrin Line hopes to keep the old vessel in service until March.\n\nSome 1,900 people live on Orrin. The crossing takes fifty minutes, and there is no bridge.\n\nTomas Verane, a shopkeeper in the island’s only harbour, has seen a winter without a boat. “In the year of the long storm nothing crossed for nine days,” he said. “By the fifth day there was no milk, and by the seventh the school had no oil for its stove.\n\n“Nobody in the ministry remembers that. I do.”\n\nHe believes the inspectors were told to hurry.\n\nThe Ministry of Transport denied it. There was “no fixed date” for a closure, its spokesman, Aurel Finch, wrote in an email to the Courier, adding that a replacement was “being looked into”.\n\nPassengers are said to have been warned off the upper deck since August.\n\nAccording to the Orrin Lamp, the island’s weekly, Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”.\n\nSome experts think that a smaller boat could cope. “It is a matter of will, not of water,” one of them said.\n\nThe council votes on 20 October.\n"},"statements":[{"id":"s1","source":{"start":136,"end":179,"text":"a leaked report by the Harbour Inspectorate"},"cue":{"start":123,"end":135,"text":"according to"},"content":[{"start":39,"end":121,"text":"The only ferry between Lowmark and Orrin island may stop running before the winter"}],"kind":"indirect","act":"say","speaker":"p1","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.93},{"id":"s2","source":{"start":227,"end":272,"text":"Ilse Marrow, chief engineer of the Orrin Line"},"cue":{"start":274,"end":278,"text":"told"},"content":[{"start":182,"end":226,"text":"“The hull will not pass another inspection,”"},{"start":301,"end":326,"text":"“That is not an opinion.”"}],"kind":"direct","act":"say","speaker":"p2","via":[],"addressee":{"start":279,"end":288,"text":"reporters"},"said_on":{"value":"2031-10-07","span":{"start":292,"end":299,"text":"Tuesday"}},"parent":null,"confidence":0.98},{"id":"s3","source":{"start":343,"end":346,"text":"she"},"cue":{"start":347,"end":352,"text":"added"},"content":[{"start":327,"end":341,"text":"The inspectors"},{"start":354,"end":397,"text":"had been given every drawing they asked for"}],"kind":"indirect","act":"say","speaker":"p2","via":[],"addressee":null,"said_on":{"value":"2031-10-07","span":{"start":292,"end":299,"text":"Tuesday"}},"parent":null,"confidence":0.81},{"id":"s4","source":{"start":400,"end":415,"text":"Her own company"},"cue":{"start":416,"end":425,"text":"disagrees"},"content":[{"start":416,"end":425,"text":"disagrees"}],"kind":"indirect","act":"say","speaker":null,"via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.34},{"id":"s5","source":{"start":427,"end":440,"text":"Northern Wire"},"cue":{"start":441,"end":449,"text":"reported"},"content":[{"start":500,"end":571,"text":"that the Orrin Line hopes to keep the old vessel in service until March"}],"kind":"indirect","act":"say","speaker":"p3","via":[],"addressee":null,"said_on":{"value":"2031-10-08","span":{"start":453,"end":462,"text":"Wednesday"}},"parent":null,"confidence":0.95},{"id":"s6","source":{"start":471,"end":498,"text":"a person close to the board"},"cue":{"start":464,"end":470,"text":"citing"},"content":[{"start":500,"end":571,"text":"that the Orrin Line hopes to keep the old vessel in service until March"}],"kind":"indirect","act":"say","speaker":"p4","via":["p3"],"addressee":null,"said_on":null,"parent":"s5","confidence":0.88},{"id":"s7","source":{"start":505,"end":519,"text":"the Orrin Line"},"cue":{"start":520,"end":525,"text":"hopes"},"content":[{"start":526,"end":571,"text":"to keep the old vessel in service until March"}],"kind":"indirect","act":"think","speaker":"p5","via":["p3","p4"],"addressee":null,"said_on":null,"parent":"s6","confidence":0.72},{"id":"s8","source":{"start":820,"end":822,"text":"he"},"cue":{"start":823,"end":827,"text":"said"},"content":[{"start":757,"end":819,"text":"“In the year of the long storm nothing crossed for nine days,”"},{"start":829,"end":921,"text":"“By the fifth day there was no milk, and by the seventh the school had no oil for its stove."},{"start":923,"end":969,"text":"“Nobody in the ministry remembers that. I do.”"}],"kind":"direct","act":"say","speaker":"p6","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s9","source":{"start":971,"end":973,"text":"He"},"cue":{"start":974,"end":982,"text":"believes"},"content":[{"start":983,"end":1016,"text":"the inspectors were told to hurry"}],"kind":"indirect","act":"think","speaker":"p6","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.86},{"id":"s10","source":null,"cue":{"start":998,"end":1007,"text":"were told"},"content":[{"start":1008,"end":1016,"text":"to hurry"}],"kind":"indirect","act":"say","speaker":null,"via":["p6"],"addressee":{"start":983,"end":997,"text":"the inspectors"},"said_on":null,"parent":"s9","confidence":0.41},{"id":"s11","source":{"start":1019,"end":1044,"text":"The Ministry of Transport"},"cue":{"start":1045,"end":1051,"text":"denied"},"content":[{"start":1052,"end":1054,"text":"it"}],"kind":"indirect","act":"say","speaker":"p7","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.66},{"id":"s12","source":{"start":1097,"end":1123,"text":"its spokesman, Aurel Finch"},"cue":{"start":1125,"end":1130,"text":"wrote"},"content":[{"start":1056,"end":1095,"text":"There was “no fixed date” for a closure"}],"kind":"mixed","act":"say","speaker":"p8","via":[],"addressee":{"start":1146,"end":1157,"text":"the Courier"},"said_on":null,"parent":null,"confidence":0.94},{"id":"s13","source":{"start":1097,"end":1123,"text":"its spokesman, Aurel Finch"},"cue":{"start":1159,"end":1165,"text":"adding"},"content":[{"start":1166,"end":1208,"text":"that a replacement was “being looked into”"}],"kind":"mixed","act":"say","speaker":"p8","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.87},{"id":"s14","source":null,"cue":{"start":1222,"end":1230,"text":"are said"},"content":[{"start":1211,"end":1221,"text":"Passengers"},{"start":1231,"end":1282,"text":"to have been warned off the upper deck since August"}],"kind":"indirect","act":"say","speaker":null,"via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.52},{"id":"s15","source":{"start":1298,"end":1333,"text":"the Orrin Lamp, the island’s weekly"},"cue":{"start":1285,"end":1297,"text":"According to"},"content":[{"start":1335,"end":1441,"text":"Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”"}],"kind":"mixed","act":"say","speaker":"p9","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.91},{"id":"s16","source":{"start":1335,"end":1353,"text":"Mayor Sunniva Hale"},"cue":{"start":1354,"end":1358,"text":"told"},"content":[{"start":1389,"end":1441,"text":"that she would resign “the day the last boat leaves”"}],"kind":"mixed","act":"say","speaker":"p10","via":["p9"],"addressee":{"start":1359,"end":1375,"text":"a closed meeting"},"said_on":{"value":"2031-10-02","span":{"start":1379,"end":1388,"text":"2 October"}},"parent":"s15","confidence":0.89},{"id":"s17","source":{"start":1444,"end":1456,"text":"Some experts"},"cue":{"start":1457,"end":1462,"text":"think"},"content":[{"start":1463,"end":1493,"text":"that a smaller boat could cope"}],"kind":"indirect","act":"think","speaker":"p11","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s18","source":{"start":1535,"end":1546,"text":"one of them"},"cue":{"start":1547,"end":1551,"text":"said"},"content":[{"start":1495,"end":1534,"text":"“It is a matter of will, not of water,”"}],"kind":"direct","act":"say","speaker":"p12","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.79}],"sources":[{"id":"p1","name":"a leaked report by the Harbour Inspectorate","type":"document","named":true,"role":null,"mentions":[{"start":136,"end":179,"text":"a leaked report by the Harbour Inspectorate"}]},{"id":"p2","name":"Ilse Marrow","type":"person","named":true,"role":"chief engineer of the Orrin Line","mentions":[{"start":227,"end":238,"text":"Ilse Marrow"},{"start":343,"end":346,"text":"she"}]},{"id":"p3","name":"Northern Wire","type":"outlet","named":true,"role":null,"mentions":[{"start":427,"end":440,"text":"Northern Wire"}]},{"id":"p4","name":"a person close to the board","type":"person","named":false,"role":null,"mentions":[{"start":471,"end":498,"text":"a person close to the board"}]},{"id":"p5","name":"the Orrin Line","type":"organisation","named":true,"role":null,"mentions":[{"start":505,"end":519,"text":"the Orrin Line"}]},{"id":"p6","name":"Tomas Verane","type":"person","named":true,"role":"shopkeeper in the island’s only harbour","mentions":[{"start":666,"end":678,"text":"Tomas Verane"},{"start":820,"end":822,"text":"he"}]},{"id":"p7","name":"The Ministry of Transport","type":"organisation","named":true,"role":null,"mentions":[{"start":1019,"end":1044,"text":"The Ministry of Transport"}]},{"id":"p8","name":"Aurel Finch","type":"person","named":true,"role":"spokesman","mentions":[{"start":1112,"end":1123,"text":"Aurel Finch"}]},{"id":"p9","name":"the Orrin Lamp","type":"outlet","named":true,"role":null,"mentions":[{"start":1298,"end":1333,"text":"the Orrin Lamp, the island’s weekly"}]},{"id":"p10","name":"Sunniva Hale","type":"person","named":true,"role":"Mayor","mentions":[{"start":1341,"end":1353,"text":"Sunniva Hale"}]},{"id":"p11","name":"Some experts","type":"group","named":false,"role":null,"mentions":[{"start":1444,"end":1456,"text":"Some experts"}]},{"id":"p12","name":"one of them","type":"person","named":false,"role":null,"mentions":[{"start":1535,"end":1546,"text":"one of them"}]}],"times":[{"span":{"start":292,"end":299,"text":"Tuesday"},"type":"DATE","value":"2031-10-07","interval":["2031-10-07","2031-10-08"]},{"span":{"start":453,"end":462,"text":"Wednesday"},"type":"DATE","value":"2031-10-08","interval":["2031-10-08","2031-10-09"]},{"span":{"start":1379,"end":1388,"text":"2 October"},"type":"DATE","value":"2031-10-02","interval":["2031-10-02","2031-10-03"]}],"warnings":[],"made_by":{"version":"0.0.0","weights":{"name":"none","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}}}', '0.0.0', 'none', '2026-11-24T23:34:58Z');
INSERT INTO public.readings VALUES (2, 2, '{"schema":"sayso.record/1","article":{"id":"sha256:1dbfea3775d5a76714a19f275b53880491482a7d80324ccdde7765662d161f37","url":"https://lamp.example/bridge","outlet":"The Orrin Lamp","title":"Bridge","bylines":[],"published":"2032-03-04T09:00","language":null,"text":"The old bridge will close in May, the Ministry of Transport said on 3 March. “It is a matter of will, not of water,” Ilse Marrow, an engineer, told the Lamp.\n\nThe café owner José Ruíz said the crossings had been cancelled twice. Northern Wire, citing officials, reported that the mayor had resigned.\n"},"statements":[{"id":"s1","source":{"start":34,"end":59,"text":"the Ministry of Transport"},"cue":{"start":60,"end":64,"text":"said"},"content":[{"start":0,"end":32,"text":"The old bridge will close in May"}],"kind":"indirect","act":"say","speaker":"p1","via":[],"addressee":null,"said_on":{"value":"2032-03-03","span":{"start":68,"end":75,"text":"3 March"}},"parent":null,"confidence":0.9},{"id":"s2","source":{"start":117,"end":141,"text":"Ilse Marrow, an engineer"},"cue":{"start":143,"end":147,"text":"told"},"content":[{"start":77,"end":116,"text":"“It is a matter of will, not of water,”"}],"kind":"direct","act":"say","speaker":"p2","via":[],"addressee":null,"said_on":null,"parent":null,"confidence":0.9},{"id":"s3","source":{"start":159,"end":183,"text":"The café owner José Ruíz"},"cue":{"start":184,"end":188,"text":"said"},"content":[{"start":189,"end":227,"text":"the crossings had been cancelled twice"}],"kind":"indirect","act":"say","speaker":"p3","via":[],"addressee":null,"said_on":{"value":"2032-02","span":{"start":222,"end":227,"text":"twice"}},"parent":null,"confidence":0.9},{"id":"s4","source":{"start":251,"end":260,"text":"officials"},"cue":{"start":244,"end":250,"text":"citing"},"content":[{"start":271,"end":298,"text":"that the mayor had resigned"}],"kind":"indirect","act":"say","speaker":"p4","via":["p5"],"addressee":null,"said_on":null,"parent":null,"confidence":0.9}],"sources":[{"id":"p1","name":"the Ministry of Transport","type":"organisation","named":true,"role":null,"mentions":[{"start":34,"end":59,"text":"the Ministry of Transport"}]},{"id":"p2","name":"Ilse Marrow","type":"person","named":true,"role":"engineer","mentions":[{"start":117,"end":128,"text":"Ilse Marrow"}]},{"id":"p3","name":"José Ruíz","type":"person","named":true,"role":"café owner","mentions":[{"start":174,"end":183,"text":"José Ruíz"}]},{"id":"p4","name":"officials","type":"group","named":false,"role":null,"mentions":[{"start":251,"end":260,"text":"officials"}]},{"id":"p5","name":"Northern Wire","type":"outlet","named":true,"role":null,"mentions":[{"start":229,"end":242,"text":"Northern Wire"}]}],"times":[],"warnings":[],"made_by":{"version":"0.0.0","weights":{"name":"none","sha256":"0000000000000000000000000000000000000000000000000000000000000000"}}}', '0.0.0', 'none', '2026-11-24T23:35:00Z');


--
-- Data for Name: relays; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.relays VALUES (6, 1, 3);
INSERT INTO public.relays VALUES (7, 1, 3);
INSERT INTO public.relays VALUES (7, 2, 4);
INSERT INTO public.relays VALUES (10, 1, 6);
INSERT INTO public.relays VALUES (16, 1, 9);
INSERT INTO public.relays VALUES (22, 1, 17);


--
-- Data for Name: sessions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: sightings; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sightings VALUES (1, 1, 'https://courier.example/2031/10/ferry-to-orrin', '6f643daa8dae7801d214255a40f46220d4bd93a077f1a18f6a763d4b626a4aed', 1, 'The Lowmark Courier', 'lowmark courier', 'Ferry to Orrin may stop before winter', '2031-10-09', '2026-11-24T23:35:00Z', '2026-11-24T23:35:00Z');
INSERT INTO public.sightings VALUES (2, 2, 'https://lamp.example/bridge', '490258c2c711f6e856d66c2259ec46969a7d80b7be74d73d136598c671f4161d', 1, 'The Orrin Lamp', 'orrin lamp', 'Bridge', '2032-03-04T09:00', '2026-11-24T23:35:00Z', '2026-11-24T23:35:00Z');


--
-- Data for Name: sources; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sources VALUES (1, 1, 1, 'p1', 'a leaked report by the Harbour Inspectorate', 'document', true, NULL);
INSERT INTO public.sources VALUES (2, 1, 2, 'p2', 'Ilse Marrow', 'person', true, 'chief engineer of the Orrin Line');
INSERT INTO public.sources VALUES (3, 1, 3, 'p3', 'Northern Wire', 'outlet', true, NULL);
INSERT INTO public.sources VALUES (4, 1, 4, 'p4', 'a person close to the board', 'person', false, NULL);
INSERT INTO public.sources VALUES (5, 1, 5, 'p5', 'the Orrin Line', 'organisation', true, NULL);
INSERT INTO public.sources VALUES (6, 1, 6, 'p6', 'Tomas Verane', 'person', true, 'shopkeeper in the island’s only harbour');
INSERT INTO public.sources VALUES (7, 1, 7, 'p7', 'The Ministry of Transport', 'organisation', true, NULL);
INSERT INTO public.sources VALUES (8, 1, 8, 'p8', 'Aurel Finch', 'person', true, 'spokesman');
INSERT INTO public.sources VALUES (9, 1, 9, 'p9', 'the Orrin Lamp', 'outlet', true, NULL);
INSERT INTO public.sources VALUES (10, 1, 10, 'p10', 'Sunniva Hale', 'person', true, 'Mayor');
INSERT INTO public.sources VALUES (11, 1, 11, 'p11', 'Some experts', 'group', false, NULL);
INSERT INTO public.sources VALUES (12, 1, 12, 'p12', 'one of them', 'person', false, NULL);
INSERT INTO public.sources VALUES (13, 2, 7, 'p1', 'the Ministry of Transport', 'organisation', true, NULL);
INSERT INTO public.sources VALUES (14, 2, 2, 'p2', 'Ilse Marrow', 'person', true, 'engineer');
INSERT INTO public.sources VALUES (15, 2, 13, 'p3', 'José Ruíz', 'person', true, 'café owner');
INSERT INTO public.sources VALUES (16, 2, 14, 'p4', 'officials', 'group', false, NULL);
INSERT INTO public.sources VALUES (17, 2, 3, 'p5', 'Northern Wire', 'outlet', true, NULL);


--
-- Data for Name: speakers; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.speakers VALUES (1, 'a leaked report by the Harbour Inspectorate', 'a leaked report by the harbour inspectorate', 'document', true);
INSERT INTO public.speakers VALUES (2, 'Ilse Marrow', 'ilse marrow', 'person', true);
INSERT INTO public.speakers VALUES (3, 'Northern Wire', 'northern wire', 'outlet', true);
INSERT INTO public.speakers VALUES (4, 'a person close to the board', 'a person close to the board', 'person', false);
INSERT INTO public.speakers VALUES (5, 'the Orrin Line', 'orrin line', 'organisation', true);
INSERT INTO public.speakers VALUES (6, 'Tomas Verane', 'tomas verane', 'person', true);
INSERT INTO public.speakers VALUES (7, 'The Ministry of Transport', 'ministry of transport', 'organisation', true);
INSERT INTO public.speakers VALUES (8, 'Aurel Finch', 'aurel finch', 'person', true);
INSERT INTO public.speakers VALUES (9, 'the Orrin Lamp', 'orrin lamp', 'outlet', true);
INSERT INTO public.speakers VALUES (10, 'Sunniva Hale', 'sunniva hale', 'person', true);
INSERT INTO public.speakers VALUES (11, 'Some experts', 'some experts', 'group', false);
INSERT INTO public.speakers VALUES (12, 'one of them', 'one of them', 'person', false);
INSERT INTO public.speakers VALUES (13, 'José Ruíz', 'jose ruiz', 'person', true);
INSERT INTO public.speakers VALUES (14, 'officials', 'officials', 'group', false);


--
-- Data for Name: statements; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.statements VALUES (1, 1, 's1', NULL, 1, 1, 'a leaked report by the Harbour Inspectorate', 'according to', 'The only ferry between Lowmark and Orrin island may stop running before the winter', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 39, 179, 0.93, DEFAULT);
INSERT INTO public.statements VALUES (2, 1, 's2', NULL, 2, 2, 'Ilse Marrow, chief engineer of the Orrin Line', 'told', '“The hull will not pass another inspection,” … “That is not an opinion.”', 'direct', 'say', 'reporters', '2031-10-07', '2031-10-07', '2031-10-07', '2031-10-09', 182, 326, 0.98, DEFAULT);
INSERT INTO public.statements VALUES (3, 1, 's3', NULL, 2, 2, 'she', 'added', 'The inspectors … had been given every drawing they asked for', 'indirect', 'say', NULL, '2031-10-07', '2031-10-07', '2031-10-07', '2031-10-09', 327, 397, 0.81, DEFAULT);
INSERT INTO public.statements VALUES (4, 1, 's4', NULL, NULL, NULL, 'Her own company', 'disagrees', 'disagrees', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 400, 425, 0.34, DEFAULT);
INSERT INTO public.statements VALUES (5, 1, 's5', NULL, 3, 3, 'Northern Wire', 'reported', 'that the Orrin Line hopes to keep the old vessel in service until March', 'indirect', 'say', NULL, '2031-10-08', '2031-10-08', '2031-10-08', '2031-10-09', 427, 571, 0.95, DEFAULT);
INSERT INTO public.statements VALUES (6, 1, 's6', 's5', 4, 4, 'a person close to the board', 'citing', 'that the Orrin Line hopes to keep the old vessel in service until March', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 464, 571, 0.88, DEFAULT);
INSERT INTO public.statements VALUES (7, 1, 's7', 's6', 5, 5, 'the Orrin Line', 'hopes', 'to keep the old vessel in service until March', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 505, 571, 0.72, DEFAULT);
INSERT INTO public.statements VALUES (8, 1, 's8', NULL, 6, 6, 'he', 'said', '“In the year of the long storm nothing crossed for nine days,” … “By the fifth day there was no milk, and by the seventh the school had no oil for its stove. … “Nobody in the ministry remembers that. I do.”', 'direct', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 757, 969, 0.9, DEFAULT);
INSERT INTO public.statements VALUES (9, 1, 's9', NULL, 6, 6, 'He', 'believes', 'the inspectors were told to hurry', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 971, 1016, 0.86, DEFAULT);
INSERT INTO public.statements VALUES (10, 1, 's10', 's9', NULL, NULL, NULL, 'were told', 'to hurry', 'indirect', 'say', 'the inspectors', NULL, '2031-10-09', '2031-10-09', '2031-10-09', 998, 1016, 0.41, DEFAULT);
INSERT INTO public.statements VALUES (11, 1, 's11', NULL, 7, 7, 'The Ministry of Transport', 'denied', 'it', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1019, 1054, 0.66, DEFAULT);
INSERT INTO public.statements VALUES (12, 1, 's12', NULL, 8, 8, 'its spokesman, Aurel Finch', 'wrote', 'There was “no fixed date” for a closure', 'mixed', 'say', 'the Courier', NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1056, 1130, 0.94, DEFAULT);
INSERT INTO public.statements VALUES (13, 1, 's13', NULL, 8, 8, 'its spokesman, Aurel Finch', 'adding', 'that a replacement was “being looked into”', 'mixed', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1097, 1208, 0.87, DEFAULT);
INSERT INTO public.statements VALUES (14, 1, 's14', NULL, NULL, NULL, NULL, 'are said', 'Passengers … to have been warned off the upper deck since August', 'indirect', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1211, 1282, 0.52, DEFAULT);
INSERT INTO public.statements VALUES (15, 1, 's15', NULL, 9, 9, 'the Orrin Lamp, the island’s weekly', 'According to', 'Mayor Sunniva Hale told a closed meeting on 2 October that she would resign “the day the last boat leaves”', 'mixed', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1285, 1441, 0.91, DEFAULT);
INSERT INTO public.statements VALUES (16, 1, 's16', 's15', 10, 10, 'Mayor Sunniva Hale', 'told', 'that she would resign “the day the last boat leaves”', 'mixed', 'say', 'a closed meeting', '2031-10-02', '2031-10-02', '2031-10-02', '2031-10-09', 1335, 1441, 0.89, DEFAULT);
INSERT INTO public.statements VALUES (17, 1, 's17', NULL, 11, 11, 'Some experts', 'think', 'that a smaller boat could cope', 'indirect', 'think', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1444, 1493, 0.9, DEFAULT);
INSERT INTO public.statements VALUES (18, 1, 's18', NULL, 12, 12, 'one of them', 'said', '“It is a matter of will, not of water,”', 'direct', 'say', NULL, NULL, '2031-10-09', '2031-10-09', '2031-10-09', 1495, 1551, 0.79, DEFAULT);
INSERT INTO public.statements VALUES (19, 2, 's1', NULL, 13, 7, 'the Ministry of Transport', 'said', 'The old bridge will close in May', 'indirect', 'say', NULL, '2032-03-03', '2032-03-03', '2032-03-03', '2032-03-04', 0, 64, 0.9, DEFAULT);
INSERT INTO public.statements VALUES (20, 2, 's2', NULL, 14, 2, 'Ilse Marrow, an engineer', 'told', '“It is a matter of will, not of water,”', 'direct', 'say', NULL, NULL, '2032-03-04', '2032-03-04', '2032-03-04', 77, 147, 0.9, DEFAULT);
INSERT INTO public.statements VALUES (21, 2, 's3', NULL, 15, 13, 'The café owner José Ruíz', 'said', 'the crossings had been cancelled twice', 'indirect', 'say', NULL, '2032-02', '2032-02-01', '2032-02-29', '2032-03-04', 159, 227, 0.9, DEFAULT);
INSERT INTO public.statements VALUES (22, 2, 's4', NULL, 16, 14, 'officials', 'citing', 'that the mayor had resigned', 'indirect', 'say', NULL, NULL, '2032-03-04', '2032-03-04', '2032-03-04', 244, 298, 0.9, DEFAULT);


--
-- Data for Name: submissions; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: users; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Name: approvals_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.approvals_id_seq', 1, false);


--
-- Name: articles_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.articles_id_seq', 2, true);


--
-- Name: corrections_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.corrections_id_seq', 1, false);


--
-- Name: failures_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.failures_id_seq', 1, false);


--
-- Name: feeds_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.feeds_id_seq', 1, false);


--
-- Name: identities_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.identities_id_seq', 1, false);


--
-- Name: moves_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.moves_id_seq', 1, false);


--
-- Name: readings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.readings_id_seq', 2, true);


--
-- Name: sessions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sessions_id_seq', 1, false);


--
-- Name: sightings_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sightings_id_seq', 2, true);


--
-- Name: sources_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.sources_id_seq', 17, true);


--
-- Name: speakers_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.speakers_id_seq', 14, true);


--
-- Name: statements_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.statements_id_seq', 22, true);


--
-- Name: submissions_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.submissions_id_seq', 1, false);


--
-- Name: users_id_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.users_id_seq', 1, false);


--
-- Name: approvals approvals_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_pkey PRIMARY KEY (id);


--
-- Name: articles articles_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_pkey PRIMARY KEY (id);


--
-- Name: articles articles_text_id_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.articles
    ADD CONSTRAINT articles_text_id_key UNIQUE (text_id);


--
-- Name: corrections corrections_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_pkey PRIMARY KEY (id);


--
-- Name: failures failures_name_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failures
    ADD CONSTRAINT failures_name_key_key UNIQUE (name_key);


--
-- Name: failures failures_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.failures
    ADD CONSTRAINT failures_pkey PRIMARY KEY (id);


--
-- Name: feed_entries feed_entries_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entries
    ADD CONSTRAINT feed_entries_pkey PRIMARY KEY (feed_id, address_key);


--
-- Name: feeds feeds_address_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_address_key_key UNIQUE (address_key);


--
-- Name: feeds feeds_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feeds
    ADD CONSTRAINT feeds_pkey PRIMARY KEY (id);


--
-- Name: identities identities_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identities
    ADD CONSTRAINT identities_pkey PRIMARY KEY (id);


--
-- Name: ledger_version ledger_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ledger_version
    ADD CONSTRAINT ledger_version_pkc PRIMARY KEY (version_num);


--
-- Name: moves moves_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moves
    ADD CONSTRAINT moves_pkey PRIMARY KEY (id);


--
-- Name: places places_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_pkey PRIMARY KEY (article_id);


--
-- Name: readings readings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readings
    ADD CONSTRAINT readings_pkey PRIMARY KEY (id);


--
-- Name: relays relays_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.relays
    ADD CONSTRAINT relays_pkey PRIMARY KEY (statement_id, "position");


--
-- Name: sessions sessions_digest_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_digest_key UNIQUE (digest);


--
-- Name: sessions sessions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_pkey PRIMARY KEY (id);


--
-- Name: sightings sightings_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sightings
    ADD CONSTRAINT sightings_pkey PRIMARY KEY (id);


--
-- Name: sightings sightings_version; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sightings
    ADD CONSTRAINT sightings_version UNIQUE (address_key, version);


--
-- Name: sources sources_label; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_label UNIQUE (article_id, label);


--
-- Name: sources sources_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (id);


--
-- Name: speakers speakers_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.speakers
    ADD CONSTRAINT speakers_pkey PRIMARY KEY (id);


--
-- Name: statements statements_label; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_label UNIQUE (article_id, label);


--
-- Name: statements statements_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_pkey PRIMARY KEY (id);


--
-- Name: submissions submissions_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.submissions
    ADD CONSTRAINT submissions_pkey PRIMARY KEY (id);


--
-- Name: users users_name_key_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_name_key_key UNIQUE (name_key);


--
-- Name: users users_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.users
    ADD CONSTRAINT users_pkey PRIMARY KEY (id);


--
-- Name: approvals_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX approvals_article ON public.approvals USING btree (article_id);


--
-- Name: articles_published; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_published ON public.articles USING btree (published);


--
-- Name: articles_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX articles_search ON public.articles USING gin (search);


--
-- Name: corrections_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX corrections_article ON public.corrections USING btree (article_id);


--
-- Name: failures_settled; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX failures_settled ON public.failures USING btree (settled_at);


--
-- Name: identities_from; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX identities_from ON public.identities USING btree (from_id);


--
-- Name: identities_into; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX identities_into ON public.identities USING btree (into_id);


--
-- Name: moves_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX moves_article ON public.moves USING btree (article_id);


--
-- Name: places_story; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX places_story ON public.places USING btree (story);


--
-- Name: readings_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX readings_article ON public.readings USING btree (article_id);


--
-- Name: relays_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX relays_source ON public.relays USING btree (source_id);


--
-- Name: sightings_article; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sightings_article ON public.sightings USING btree (article_id);


--
-- Name: sightings_outlet; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sightings_outlet ON public.sightings USING btree (outlet_key);


--
-- Name: sources_speaker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX sources_speaker ON public.sources USING btree (speaker_id, id);


--
-- Name: speakers_key; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX speakers_key ON public.speakers USING btree (key);


--
-- Name: statements_day; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_day ON public.statements USING btree (day_from);


--
-- Name: statements_search; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_search ON public.statements USING gin (search);


--
-- Name: statements_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_source ON public.statements USING btree (source_id);


--
-- Name: statements_speaker; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX statements_speaker ON public.statements USING btree (speaker_id, article_id, source_id, day_from);


--
-- Name: submissions_state; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX submissions_state ON public.submissions USING btree (state);


--
-- Name: approvals approvals_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.approvals
    ADD CONSTRAINT approvals_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: corrections corrections_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.corrections
    ADD CONSTRAINT corrections_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: feed_entries feed_entries_feed_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.feed_entries
    ADD CONSTRAINT feed_entries_feed_id_fkey FOREIGN KEY (feed_id) REFERENCES public.feeds(id);


--
-- Name: moves moves_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.moves
    ADD CONSTRAINT moves_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: places places_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.places
    ADD CONSTRAINT places_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: readings readings_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.readings
    ADD CONSTRAINT readings_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: relays relays_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.relays
    ADD CONSTRAINT relays_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.sources(id);


--
-- Name: relays relays_statement_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.relays
    ADD CONSTRAINT relays_statement_id_fkey FOREIGN KEY (statement_id) REFERENCES public.statements(id) ON DELETE CASCADE;


--
-- Name: sessions sessions_user_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;


--
-- Name: sightings sightings_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sightings
    ADD CONSTRAINT sightings_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: sources sources_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: sources sources_speaker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sources
    ADD CONSTRAINT sources_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speakers(id);


--
-- Name: statements statements_article_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_article_id_fkey FOREIGN KEY (article_id) REFERENCES public.articles(id);


--
-- Name: statements statements_source_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_source_id_fkey FOREIGN KEY (source_id) REFERENCES public.sources(id);


--
-- Name: statements statements_speaker_id_fkey; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.statements
    ADD CONSTRAINT statements_speaker_id_fkey FOREIGN KEY (speaker_id) REFERENCES public.speakers(id);


--
-- PostgreSQL database dump complete
--


