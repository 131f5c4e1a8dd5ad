// SPDX-License-Identifier: GPL-3.0-or-later
// postrider-media: one request on standard input, lines of progress and one result on standard output, all JSON.
//   {"task": "probe", "path": ...}
//   {"task": "convert", "path": ..., "target": ..., "plan": {...}}
//   both with "memory", "seconds", "fileBytes": what it may use up
//   {"progress": 0.42}
//   {"result": {...}} or {"error": "FILE_UNREADABLE", "detail": ...}
#include "app/media/confinement.h"
#include "app/media/ffmpeg.h"
#include "app/media/picturereading.h"
#include "app/media/picturewriting.h"
#include "app/media/probing.h"
#include "app/media/trackconversion.h"
#include "base/enumword.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <new>
#include <sys/stat.h>

using namespace Postrider;
using namespace Qt::Literals::StringLiterals;

namespace {

void say(const QJsonObject &line)
{
    const QByteArray text = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
    std::fflush(stdout);
}

Result<QJsonObject> convert(QFile &from, QFile &to, const ConversionPlan &plan)
{
    const auto tell = [](double done) { say({{"progress"_L1, done}}); };
    const bool isOfPictures = plan.method != ConversionPlan::Method::Video && plan.mime.startsWith("image/"_L1);
    const Outcome made = isOfPictures ? convertPicture(from, to, plan) : convertTracks(from, to, plan, tell);
    if (!made)
        return fail(made.error());
    // What came out is looked at like what came in.
    to.flush();
    auto found = probe(to);
    if (found)
        (*found)["size"_L1] = to.size();
    return found;
}

Result<QJsonObject> perform(const QJsonObject &request)
{
    const bool isConversion = request["task"_L1] == "convert"_L1;
    const auto plan = ConversionPlan::fromJson(request["plan"_L1].toObject());
    if (isConversion != plan.has_value())
        return fail(Error::Kind::InvalidInput, u"no such task"_s);
    QFile from;
    QFile to(request["target"_L1].toString());
    if (const Outcome opened = openRegular(from, request["path"_L1].toString()); !opened)
        return fail(opened.error());
    if (isConversion && !to.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
        return fail(Error::Kind::StoreReadOnly, to.errorString());
    prepareToReadPictures();
    closeDoors();
    return isConversion ? convert(from, to, *plan) : probe(from);
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return 2;
    const QJsonObject request = QJsonDocument::fromJson(input.readLine(1 << 20)).object();
    confine({request["memory"_L1].toInteger(), request["seconds"_L1].toInteger(), request["fileBytes"_L1].toInteger()});
    ::umask(S_IRWXG | S_IRWXO);
    av_log_set_level(AV_LOG_QUIET);
    try {
        const auto result = perform(request);
        if (result)
            say({{"result"_L1, *result}});
        else
            say({{"error"_L1, enumWord(result.error().kind)}, {"detail"_L1, result.error().detail}});
    } catch (const std::bad_alloc &) {
        say({{"error"_L1, enumWord(Error::Kind::FileTooDemanding)}, {"detail"_L1, u"it takes too much memory"_s}});
    }
    return 0;
}
