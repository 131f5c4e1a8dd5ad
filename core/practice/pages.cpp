// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/pages.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace Postrider::Pages {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Postrider::Pages)
};

constexpr auto style =
    "body{font:16px/1.5 sans-serif;max-width:40rem;margin:0 auto;padding:1rem;color:#222;background:#f6f5f2}"
    ".banner{background:#5b3f8c;color:#fff;padding:.75rem 1rem;border-radius:.5rem}"
    ".banner a{color:#fff;font-weight:bold}"
    "article{background:#fff;border:1px solid #ddd;border-radius:.5rem;padding:1rem;margin:1rem 0;"
    "overflow-wrap:anywhere}"
    "img,video{max-width:100%;border-radius:.25rem}"
    ".small{color:#595959;font-size:.875rem}code{font-size:1.25rem}button{font:inherit;padding:.5rem 1.5rem}"_L1;

// Built by joining and never by arg(): a text with %1 in it must come out as it is.
QByteArray page(const QString &title, const QString &body)
{
    const QString html = "<!doctype html><html><head><meta charset=\"utf-8\">"
                         "<meta name=\"viewport\" content=\"width=device-width\"><title>"_L1
        + title.toHtmlEscaped() + "</title><style>"_L1 + style
        + "</style></head><body><p class=\"banner\"><a href=\"/\">"_L1 + Words::tr("Practice network").toHtmlEscaped()
        + "</a><br>"_L1
        + Words::tr("Nothing here has left this computer, and its numbers are invented.").toHtmlEscaped() + "</p>"_L1
        + body + "</body></html>"_L1;
    return html.toUtf8();
}

QString paragraph(const QString &text)
{
    return "<p>"_L1 + text.toHtmlEscaped() + "</p>"_L1;
}

QString attribute(const QString &name, const QString &value)
{
    return u' ' + name + "=\""_L1 + value.toHtmlEscaped() + u'"';
}

QString mediaHtml(const QJsonObject &media)
{
    const QString source = attribute(u"src"_s, "/media/"_L1 + media.value("id"_L1).toString());
    const QString description = media.value("description"_L1).toString();
    if (media.value("type"_L1) == "image"_L1)
        return "<p><img"_L1 + source + attribute(u"alt"_s, description) + "></p>"_L1;
    return "<p><video controls"_L1 + source + attribute(u"aria-label"_s, description) + "></video></p>"_L1;
}

QString pollHtml(const QJsonObject &poll)
{
    QString items;
    const QJsonArray options = poll.value("options"_L1).toArray();
    for (const auto &option : options)
        items += "<li>"_L1 + option["title"_L1].toString().toHtmlEscaped() + "</li>"_L1;
    return items.isEmpty() ? QString() : "<ul>"_L1 + items + "</ul>"_L1;
}

QString countersHtml(const QJsonObject &status)
{
    const auto count = [&](const char *name) { return status.value(QLatin1String(name)).toInt(); };
    const QStringList counters{Words::tr("%n favourite(s)", nullptr, count("favourites_count")),
                               Words::tr("%n boost(s)", nullptr, count("reblogs_count")),
                               Words::tr("%n reply(s)", nullptr, count("replies_count"))};
    return "<p class=\"small\">"_L1 + counters.join(u" \u00b7 "_s).toHtmlEscaped() + "</p>"_L1;
}

QString articleHtml(const QJsonObject &status)
{
    const QString id = status.value("id"_L1).toString();
    QString html = "<article><p><b>@you@practice</b> <a class=\"small\""_L1 + attribute(u"href"_s, "/@you/"_L1 + id)
        + u'>' + status.value("created_at"_L1).toString().toHtmlEscaped() + "</a> <span class=\"small\">"_L1
        + status.value("visibility"_L1).toString().toHtmlEscaped() + "</span></p>"_L1;
    if (const QString replyTo = status.value("in_reply_to_id"_L1).toString(); !replyTo.isEmpty())
        html += "<p class=\"small\"><a"_L1 + attribute(u"href"_s, "/@you/"_L1 + replyTo) + u'>'
            + Words::tr("In reply to").toHtmlEscaped() + "</a></p>"_L1;
    if (const QString warning = status.value("spoiler_text"_L1).toString(); !warning.isEmpty())
        html += "<p><b>"_L1 + warning.toHtmlEscaped() + "</b></p>"_L1;
    html += status.value("content"_L1).toString(); // escaped by asHtml
    const QJsonArray media = status.value("media_attachments"_L1).toArray();
    for (const auto &one : media)
        html += mediaHtml(one.toObject());
    return html + pollHtml(status.value("poll"_L1).toObject()) + countersHtml(status) + "</article>"_L1;
}

QString hiddenFields(const QJsonObject &fields)
{
    QString html;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it.key() != "decision"_L1)
            html += "<input type=\"hidden\""_L1 + attribute(u"name"_s, it.key())
                + attribute(u"value"_s, it.value().toString()) + u'>';
    }
    return html;
}

} // namespace

QByteArray timeline(const QJsonArray &statuses)
{
    QString html;
    for (const auto &status : statuses)
        html += articleHtml(status.toObject());
    if (statuses.isEmpty())
        html = paragraph(Words::tr("Nothing has been published here yet."));
    return page(Words::tr("Practice network"), html);
}

QByteArray status(const QJsonObject &status)
{
    return page(Words::tr("A post on the practice network"), articleHtml(status));
}

QByteArray allow(const QString &appName, const QStringList &scopes, const QJsonObject &fields)
{
    const QString question = Words::tr("Practice network: allow %1?").arg(appName);
    const QString html = "<h1>"_L1 + question.toHtmlEscaped() + "</h1>"_L1
        + paragraph(Words::tr("It wants to practise as @you@practice. No real account is involved."))
        + "<p class=\"small\">"_L1 + scopes.join(u", "_s).toHtmlEscaped()
        + "</p><form method=\"post\" action=\"/oauth/authorize\">"_L1 + hiddenFields(fields)
        + "<button name=\"decision\" value=\"allow\">"_L1 + Words::tr("Allow").toHtmlEscaped()
        + "</button> <button name=\"decision\" value=\"deny\">"_L1 + Words::tr("Do not allow").toHtmlEscaped()
        + "</button></form>"_L1;
    return page(question, html);
}

QByteArray code(const QString &code)
{
    return page(Words::tr("Your code"),
                paragraph(Words::tr("Copy this code and paste it into Postrider:")) + "<p><code>"_L1
                    + code.toHtmlEscaped() + "</code></p>"_L1);
}

QByteArray denied()
{
    return message(Words::tr("Not allowed. You can close this page."));
}

QByteArray message(const QString &words)
{
    return page(Words::tr("Practice network"), paragraph(words));
}

QByteArray avatar()
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><rect width=\"64\" height=\"64\" "
           "fill=\"#5b3f8c\"/>"
           "<circle cx=\"32\" cy=\"25\" r=\"11\" fill=\"#fff\"/><path d=\"M10 60a22 22 0 0 1 44 0z\" "
           "fill=\"#fff\"/></svg>";
}

QString asHtml(const QString &text)
{
    return text.isEmpty() ? QString() : "<p>"_L1 + text.toHtmlEscaped().replace(u'\n', "<br />"_L1) + "</p>"_L1;
}

} // namespace Postrider::Pages
