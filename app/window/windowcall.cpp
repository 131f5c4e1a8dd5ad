// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowcall.h"

#include "app/cli/commonoptions.h"
#include "base/enumword.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace Postrider {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace

std::optional<Result<WindowCall>> windowCallFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions(commonOptions());
    parser.addOption({u"hidden"_s, Words::tr("Starts in the tray, without a window.")});
    parser.addOption({u"theme"_s, Words::tr("light, dark or system."), u"SCHEME"_s});
    const bool isKnown = parser.parse(arguments);
    if (!isKnown || !parser.positionalArguments().isEmpty())
        return std::nullopt;
    const auto setup = setupFrom(parser);
    if (!setup)
        return Result<WindowCall>(fail(setup.error()));
    WindowCall call;
    call.setup = *setup;
    call.isHidden = parser.isSet(u"hidden"_s);
    call.isVerbose = parser.isSet(u"verbose"_s);
    if (!parser.isSet(u"theme"_s))
        return Result<WindowCall>(call);
    call.scheme = enumFromWord<Look::Theme::Scheme>(parser.value(u"theme"_s));
    if (!call.scheme)
        return Result<WindowCall>(fail(Error::Kind::InvalidInput, Words::tr("--theme takes light, dark or system.")));
    return Result<WindowCall>(call);
}

} // namespace Postrider
