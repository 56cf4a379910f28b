/* The least that a generator over cmark-gfm needs: every Markdown file below SOURCE is read, parsed, rendered by the
 * library's own writer, put between a fixed head and foot, and written below OUTPUT. No settings, no links, no ids, no
 * templates, no lists.
 *
 *     floor SOURCE OUTPUT THREADS
 */
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static const char head[] =
    "<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n<title>Floor</title>\n</head>\n<body>\n";
static const char foot[] = "</body>\n</html>\n";

static const char *source, *output;
static char **paths; /* relative to SOURCE */
static size_t count, room;
static atomic_size_t next_path;
static cmark_syntax_extension *table;

static int visit(const char *path, const struct stat *state, int type, struct FTW *place) {
    (void)state, (void)place;
    const char *relative = path + strlen(source);
    if (type == FTW_D) {
        char *folder;
        if (asprintf(&folder, "%s%s", output, relative) < 0) err(1, "memory");
        if (mkdir(folder, 0777) && errno != EEXIST) err(1, "%s", folder);
        free(folder);
        return 0;
    }
    size_t length = strlen(relative);
    if (type != FTW_F || length < 3 || strcmp(relative + length - 3, ".md")) return 0;
    if (count == room) {
        room = room ? room * 2 : 1024;
        if (!(paths = realloc(paths, room * sizeof *paths))) err(1, "memory");
    }
    paths[count++] = strdup(relative);
    return 0;
}

static void make(const char *relative, char **bytes, size_t *capacity) {
    char path[4096];
    snprintf(path, sizeof path, "%s%s", source, relative);
    int file = open(path, O_RDONLY);
    struct stat state;
    if (file < 0 || fstat(file, &state)) err(1, "%s", path);
    if (*capacity < (size_t)state.st_size) {
        *capacity = state.st_size * 2;
        if (!(*bytes = realloc(*bytes, *capacity))) err(1, "memory");
    }
    if (read(file, *bytes, state.st_size) != state.st_size) err(1, "%s", path);
    close(file);

    cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
    cmark_parser_attach_syntax_extension(parser, table);
    cmark_parser_feed(parser, *bytes, state.st_size);
    cmark_node *document = cmark_parser_finish(parser);
    char *html = cmark_render_html(document, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser));
    cmark_node_free(document);
    cmark_parser_free(parser);

    snprintf(path, sizeof path, "%s%.*s.html", output, (int)strlen(relative) - 3, relative);
    if ((file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666)) < 0) err(1, "%s", path);
    struct iovec parts[] = {{(void *)head, sizeof head - 1}, {html, strlen(html)}, {(void *)foot, sizeof foot - 1}};
    if (writev(file, parts, 3) < 0) err(1, "%s", path);
    close(file);
    free(html);
}

static void *work(void *nothing) {
    char *bytes = NULL;
    size_t capacity = 0, index;
    while ((index = atomic_fetch_add(&next_path, 1)) < count) make(paths[index], &bytes, &capacity);
    free(bytes);
    return nothing;
}

int main(int argc, char **argv) {
    if (argc != 4) errx(2, "usage: floor SOURCE OUTPUT THREADS");
    source = argv[1], output = argv[2];
    int threads = atoi(argv[3]);
    if (nftw(source, visit, 32, FTW_PHYS)) err(1, "%s", source);
    cmark_gfm_core_extensions_ensure_registered();
    table = cmark_find_syntax_extension("table");
    pthread_t others[64];
    for (int i = 1; i < threads && i < 64; i++) pthread_create(&others[i], NULL, work, NULL);
    work(NULL);
    for (int i = 1; i < threads && i < 64; i++) pthread_join(others[i], NULL);
}
